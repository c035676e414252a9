package id.naungan.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.naungan.access.CaseGrants;
import id.naungan.access.DoorClosed;
import id.naungan.access.Relation;
import id.naungan.documents.Letterheads.Letterhead;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.Outcome.Refused;
import id.naungan.sealing.Owner;
import id.naungan.sealing.Sealing;
import id.naungan.testing.Cast;
import id.naungan.testing.DirectWalk;
import id.naungan.testing.Evidence;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.TestDatabase;
import id.naungan.testing.Visitor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@NaunganTest
class VaultTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    Vault vault;

    @Autowired
    Letters letters;

    @Autowired
    JdbcClient jdbc;

    Cast cast;
    CaseId caseId;
    JdbcClient superuser;

    @BeforeEach
    void office_and_case() {
        cast = Cast.fresh(program);
        caseId = newCase();
        superuser = JdbcClient.create(TestDatabase.asSuperuser(program));
    }

    @Test
    void a_scan_comes_back_as_it_went_in_whatever_its_size() {
        for (int size :
                new int[] {6, Sealing.FRAME - 1, Sealing.FRAME, Sealing.FRAME + 1, 3 * Sealing.FRAME, 1_000_000}) {
            byte[] content = pdf(size);
            UUID id = keep("Surat Bunga.pdf", content);
            Vault.Opened opened = open(id);
            assertThat(opened.content().bytes()).isEqualTo(content);
            assertThat(opened.file().mediaType()).isEqualTo("application/pdf");
            assertThat(opened.file().name()).isEqualTo("Surat Bunga.pdf");
        }
    }

    @Test
    void what_a_file_is_is_told_by_its_content() {
        assertThat(open(keep("x.exe", bytes(0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0)))
                        .file()
                        .mediaType())
                .isEqualTo("image/png");
        assertThat(open(keep("x", bytes(0xff, 0xd8, 0xff, 0xe0))).file().mediaType())
                .isEqualTo("image/jpeg");
        assertThat(refusal("surat.pdf", "<html>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(CannotUpload.UNKNOWN_TYPE);
        assertThat(refusal("surat.pdf", new byte[0])).isEqualTo(CannotUpload.EMPTY);
        assertThat(refusal("surat.pdf", pdf(Vault.LARGEST + 1))).isEqualTo(CannotUpload.TOO_LARGE);
    }

    @Test
    void a_file_cut_swapped_or_moved_in_the_database_does_not_open() {
        int cut = 3 * Sealing.FRAME + 10;
        UUID shortened = keep("a.pdf", pdf(cut));
        superuser
                .sql("delete from documents.frame where file_id = ? and position = 3")
                .param(shortened)
                .update();
        // Whoever knows the content could mend the fingerprint too; the mark of the last frame still tells.
        superuser
                .sql("update documents.file set frames = 3, sha256 = ? where id = ?")
                .params(Contents.sha256(java.util.Arrays.copyOf(pdf(cut), 3 * Sealing.FRAME)), shortened)
                .update();
        assertThatThrownBy(() -> open(shortened))
                .isInstanceOf(RuntimeException.class)
                .isNotInstanceOf(DoorClosed.class);

        UUID swapped = keep("a.pdf", pdf(cut));
        superuser
                .sql("update documents.frame set position = position + 10 where file_id = ? and position in (0, 1)")
                .param(swapped)
                .update();
        superuser
                .sql("update documents.frame set position = 11 - position where file_id = ? and position >= 10")
                .param(swapped)
                .update();
        assertThatThrownBy(() -> open(swapped)).isInstanceOf(RuntimeException.class);

        UUID one = keep("a.pdf", pdf(50));
        UUID other = keep("a.pdf", pdf(60));
        superuser
                .sql(
                        "update documents.frame set sealed = (select sealed from documents.frame where file_id = ?) where file_id = ?")
                .params(one, other)
                .update();
        assertThatThrownBy(() -> open(other)).isInstanceOf(RuntimeException.class);

        UUID turned = keep("a.pdf", pdf(70));
        superuser
                .sql(
                        "update documents.frame set sealed = set_byte(sealed, 40, get_byte(sealed, 40) # 1) where file_id = ?")
                .param(turned)
                .update();
        assertThatThrownBy(() -> open(turned)).isInstanceOf(RuntimeException.class);
        Evidence.note(
                "G22",
                "a file's last frame cut, frames swapped, another file's put in, a bit turned: none opened",
                "0 of 4 opened",
                true);
    }

    @Test
    void who_is_not_of_the_case_finds_no_file() {
        UUID id = keep("a.pdf", pdf(50));
        for (String who : List.of("COMPANION", "DIVISION_HEAD", "AUDITOR")) {
            assertThatThrownBy(() -> cast.as(who, () -> vault.open(cast.actor(who), id)))
                    .as(who)
                    .isInstanceOf(DoorClosed.class);
        }
        Cast elsewhere = Cast.fresh(program, Cast.SUMBER_ASIH);
        assertThatThrownBy(() -> elsewhere.as("UNIT_HEAD", () -> vault.open(elsewhere.actor("UNIT_HEAD"), id)))
                .isInstanceOf(DoorClosed.class);
    }

    @Test
    void no_other_office_reads_a_row_even_when_a_handler_forgets_to_ask() {
        UUID id = keep("a.pdf", pdf(50));
        signedLetter();
        Visitor officer = cast.as("INTAKE_OFFICER");
        DirectWalk.signedForm(
                officer,
                new DirectWalk(program, cast).promising("pendampingan").arrive(officer, "Ibu Rekaan", "CLIENT"));
        Cast elsewhere = Cast.fresh(program, Cast.SUMBER_ASIH);
        for (String table : tables()) {
            assertThat(count(elsewhere, table)).as(table).isZero();
            assertThat(superuser
                            .sql("select count(*) from documents." + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isPositive();
        }
        assertThat(open(id).content().bytes()).hasSize(50);
    }

    @Test
    void words_names_and_files_lie_sealed_in_every_table() {
        keep("Surat Bunga Rahasia.pdf", concat(pdf(80), "Bunga Rahasia di dalam berkas"));
        signedLetter();
        String rows = tables().stream()
                .map(table -> superuser
                        .sql("select string_agg(t::text, ' ') from documents." + table + " t")
                        .query(String.class)
                        .optional()
                        .orElse(""))
                .collect(Collectors.joining());
        assertThat(rows).contains("referral");
        for (String secret : List.of("Bunga Rahasia", "Kronologi", "Salah tujuan", "Saya setuju sekali", "%PDF-")) {
            assertThat(rows).as(secret).doesNotContain(secret);
            assertThat(rows).as(secret).doesNotContain(hex(secret));
        }
    }

    @Test
    void a_shredded_case_takes_its_letters_and_files_with_it() {
        UUID file = keep("a.pdf", pdf(50));
        LetterId letter = signedLetter();
        cast.within(() -> {
            program.getBean(Sealing.class).shred(Owner.of(cast.officeId(), caseId));
            return true;
        });
        assertThatThrownBy(() -> open(file)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> cast.as("CASE_MANAGER", () -> letters.pdf(cast.actor("CASE_MANAGER"), letter)))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void a_scan_of_the_clients_signature_is_uploaded_on_the_letters_page_and_downloaded_again() throws Exception {
        LetterId id = cast.as(
                "CASE_MANAGER",
                () -> letters.draft(
                        cast.actor("CASE_MANAGER"),
                        caseId,
                        LetterType.SERVICE_AGREEMENT,
                        SampleLetters.agreement(),
                        List.of("UNIT_HEAD")));
        Visitor visitor = cast.as("CASE_MANAGER");
        var refused = upload(visitor, id, "bukan.pdf", "teks biasa".getBytes(StandardCharsets.UTF_8));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("bukan PDF, JPEG, atau PNG");
        byte[] scan = pdf(100_000);
        assertThat(upload(visitor, id, "pindai Bunga.pdf", scan).statusCode()).isEqualTo(303);
        var page = visitor.get("/surat/" + id);
        assertThat(page.text()).contains("Klien sudah setuju");
        String path = page.document().select("a[href^=/berkas/]").attr("href");
        var answer = HttpClient.newHttpClient()
                .send(request(visitor, path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.body()).isEqualTo(scan);
        assertThat(answer.headers().firstValue("content-disposition").orElse(""))
                .startsWith("attachment")
                .doesNotContain("Bunga");
        assertThat(answer.headers().firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(cast.as("COMPANION").get(path).status()).isEqualTo(404);
    }

    private HttpResponse<String> upload(Visitor visitor, LetterId id, String name, byte[] content)
            throws IOException, InterruptedException {
        String boundary = "batas-" + UUID.randomUUID();
        var body = new java.io.ByteArrayOutputStream();
        for (var field : visitor.get("/surat/" + id).form("/klien").fields()) {
            if (!field.getKey().equals("scan")) {
                part(
                        body,
                        boundary,
                        "name=\"" + field.getKey() + "\"",
                        field.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        part(body, boundary, "name=\"scan\"; filename=\"" + name + "\"", content);
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        var request = request(visitor, "/surat/" + id + "/klien")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static void part(java.io.ByteArrayOutputStream body, String boundary, String disposition, byte[] content) {
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(Visitor visitor, String path) {
        String cookies = visitor.cookies().entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return HttpRequest.newBuilder(URI.create(
                        "http://localhost:" + program.getEnvironment().getRequiredProperty("local.server.port") + path))
                .header("Cookie", cookies)
                .header("Accept", "text/html,*/*")
                .header("Accept-Language", "id");
    }

    private LetterId signedLetter() {
        cast.as("UNIT_HEAD", () -> {
            program.getBean(Letterheads.class)
                    .keep(
                            cast.actor("UNIT_HEAD"),
                            Letterhead.of("PEMERINTAH CONTOH", "UPTD PPA", "Jalan Contoh 1", "Contoh", "UPTD-PPA"));
            return true;
        });
        LetterId agreement = cast.as(
                "CASE_MANAGER",
                () -> letters.draft(
                        cast.actor("CASE_MANAGER"),
                        caseId,
                        LetterType.SERVICE_AGREEMENT,
                        SampleLetters.agreement(),
                        List.of("UNIT_HEAD")));
        cast.as(
                        "CASE_MANAGER",
                        () -> letters.clientConfirmed(cast.actor("CASE_MANAGER"), agreement, "Saya setuju sekali"))
                .orThrow();
        LetterId id = cast.as(
                "CASE_MANAGER",
                () -> letters.draft(
                        cast.actor("CASE_MANAGER"),
                        caseId,
                        LetterType.REFERRAL,
                        SampleLetters.referral(),
                        List.of("UNIT_HEAD")));
        cast.as("UNIT_HEAD", () -> letters.sign(cast.actor("UNIT_HEAD"), id, 1, null))
                .orThrow();
        cast.as("UNIT_HEAD", () -> letters.voidLetter(cast.actor("UNIT_HEAD"), id, "Salah tujuan"))
                .orThrow();
        return id;
    }

    private List<String> tables() {
        return superuser
                .sql("select table_name from information_schema.tables where table_schema = 'documents' order by 1")
                .query(String.class)
                .list();
    }

    private long count(Cast office, String table) {
        return office.as("UNIT_HEAD", () -> jdbc.sql("select count(*) from documents." + table)
                .query(Long.class)
                .single());
    }

    private UUID keep(String name, byte[] content) {
        return cast.as("CASE_MANAGER", () -> vault.keep(cast.actor("CASE_MANAGER"), caseId, Incoming.of(name, content)))
                .orThrow();
    }

    private Object refusal(String name, byte[] content) {
        return ((Refused<UUID>) cast.as(
                        "CASE_MANAGER",
                        () -> vault.keep(cast.actor("CASE_MANAGER"), caseId, Incoming.of(name, content))))
                .why();
    }

    private Vault.Opened open(UUID id) {
        return cast.as("CASE_MANAGER", () -> vault.open(cast.actor("CASE_MANAGER"), id));
    }

    private CaseId newCase() {
        return cast.as("CASE_MANAGER", () -> {
            CaseId fresh = CaseId.random();
            program.getBean(Sealing.class).makeKey(Owner.of(cast.officeId(), fresh));
            program.getBean(CaseGrants.class).open(cast.actor("CASE_MANAGER"), fresh, Relation.TEAM);
            return fresh;
        });
    }

    private static byte[] pdf(int size) {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        System.arraycopy("%PDF-".getBytes(StandardCharsets.US_ASCII), 0, content, 0, 5);
        return content;
    }

    private static byte[] bytes(int... values) {
        byte[] all = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            all[i] = (byte) values[i];
        }
        return all;
    }

    private static byte[] concat(byte[] first, String then) {
        byte[] second = then.getBytes(StandardCharsets.UTF_8);
        byte[] both = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
