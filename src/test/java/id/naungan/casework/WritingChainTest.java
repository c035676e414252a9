package id.naungan.casework;

import static id.naungan.casework.CareCase.sent;
import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.documents.Letterheads;
import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Visitor;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationContext;

/** Where a standard names one of the case's writings, its step says who initials and signs, and is ticked by the signature. */
@NaunganTest
class WritingChainTest {
    private static final Path KDRT = Path.of("src/main/resources/standards/ogan-ilir/kdrt.yaml");
    private static final String STEP = "dilaporkan kepada Kepala Dinas";

    @Autowired
    private ApplicationContext program;

    @Value("${naungan.home}")
    private Path home;

    @Test
    void a_standard_that_names_a_task_letter_says_its_chain_and_is_ticked_by_its_signature() throws Exception {
        Cast cast = Cast.fresh(program);
        letterhead(cast);
        bring(Files.readString(KDRT)
                .replace("kode: kdrt", "kode: uji-naskah")
                .replace("alamat: a4", "alamat: u9")
                .replace("case-notice", "task-letter")
                .replace("paraf: [DIVISION_HEAD]", "paraf: [CASE_SUPERVISOR]")
                .replace("tanda_tangan: [P2TP2A_SECRETARY]", "tanda_tangan: [DIVISION_HEAD]"));
        CareCase own = CareCase.of(program, cast, "uji-naskah", "datang");
        assertThat(own.standing(STEP)).contains("Buat surat tugas");

        Visitor.Page letter = sent(own.form("CASE_MANAGER", "surat-tugas")
                .with("officers", cast.account("COMPANION").toString())
                .with("purpose", "ESCORT")
                .with("where", "SAFE_PLACE"));
        assertThat(letter.text()).contains("Menunggu paraf Supervisor kasus", "Menunggu tanda tangan Kepala Bidang");
        assertThat(cast.as("UNIT_HEAD").get("/kerja/tanda-tangan").text()).doesNotContain("Surat tugas");
        sent(cast.as("CASE_SUPERVISOR").get(letter.path()).form("/paraf"));
        sent(cast.as("DIVISION_HEAD").get(letter.path()).form("/tanda-tangan"));
        assertThat(own.standing(STEP)).contains("1 dari 2");
    }

    private void bring(String text) throws Exception {
        Path file = Files.createDirectories(home.resolve("standards")).resolve("uji-naskah.yaml");
        Files.writeString(file, text);
        try {
            program.getBean("bundledLibrary", ApplicationRunner.class).run(program.getBean(ApplicationArguments.class));
        } finally {
            Files.delete(file);
        }
    }

    private void letterhead(Cast cast) {
        cast.as("UNIT_HEAD", () -> {
            program.getBean(Letterheads.class)
                    .keep(
                            cast.actor("UNIT_HEAD"),
                            Letterheads.Letterhead.of("PEMERINTAH", "UPTD PPA", "Jalan", "Rawa Tirta", "UPTD-PPA"));
            return true;
        });
    }
}
