package id.naungan.documents;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Fuzz;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What a file is, told by its content; and words of letters that may be ours or typed. */
class FilesFuzzTest {
    @Test
    void no_file_does_harm_while_it_is_told_what_it_is() throws IOException {
        Fuzz.of(
                        "the reader of uploaded files",
                        picture("png"),
                        picture("jpeg"),
                        "%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\n%%EOF",
                        "GIF89a",
                        "PK\u0003\u0004")
                .bytes(40, file -> {
                    var type = Contents.typeOf(file);
                    if (Contents.isPicture(file)) {
                        assertThat(file.length).isGreaterThan(8);
                    }
                    assertThat(type.orElse("application/pdf")).isIn("application/pdf", "image/png", "image/jpeg");
                    assertThat(Contents.sha256(file)).hasSize(32);
                });
    }

    @Test
    void no_word_of_a_letter_does_harm_while_its_english_is_looked_for() {
        Fuzz.of(
                        "the English of letters",
                        "Jumat, 27 November 2026 pukul 13.40 WITA",
                        "Kepala UPTD, Supervisor kasus",
                        "470/12/UPTD-PPA/2026",
                        "selama 3 (tiga) hari")
                .texts(20, typed -> {
                    assertThat(LetterTongue.ENGLISH.say(typed)).isNotNull();
                    LetterTongue.ENGLISH.isTyped(typed);
                });
    }

    @Test
    void a_small_file_that_unpacks_to_a_huge_picture_is_no_picture() throws IOException {
        for (int width : new int[] {1900, 2100}) {
            var out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(width, 2000, BufferedImage.TYPE_BYTE_BINARY), "png", out);
            assertThat(out.size()).isLessThan(20_000);
            assertThat(Contents.isPicture(out.toByteArray())).isEqualTo(width == 1900);
        }
    }

    private static String picture(String kind) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(5, 4, BufferedImage.TYPE_INT_RGB), kind, out);
        return Fuzz.sample(out.toByteArray());
    }
}
