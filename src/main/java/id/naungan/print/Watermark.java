package id.naungan.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/**
 * Tanda air. Words behind the text of every page, thrice and aslant: who printed, and when.
 * Marked as an artifact, as a {@link Stamp} is.
 */
public final class Watermark {
    private static final float SIZE = 17;
    private static final float GREY = 0.87f;
    private static final double ASLANT = Math.PI / 6;
    private static final int TIMES = 3;

    private Watermark() {}

    /** A copy with the words on it; the given bytes stay as they are. */
    public static byte[] across(byte[] pdf, String words) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFont font = PDType0Font.load(document, Typeface.BOLD.open(), true);
            String drawn = drawable(font, words);
            for (PDPage page : document.getPages()) {
                mark(document, page, font, drawn);
            }
            var out = new ByteArrayOutputStream(pdf.length + 16 * 1024);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void mark(PDDocument document, PDPage page, PDFont font, String words) throws IOException {
        var box = page.getMediaBox();
        float width = font.getStringWidth(words) / 1000 * SIZE;
        try (var pen = new PDPageContentStream(document, page, AppendMode.PREPEND, true, true)) {
            pen.beginMarkedContent(COSName.ARTIFACT);
            pen.saveGraphicsState();
            pen.setNonStrokingColor(GREY, GREY, GREY);
            for (int time = 1; time <= TIMES; time++) {
                pen.beginText();
                pen.setFont(font, SIZE);
                Matrix where = Matrix.getRotateInstance(
                        ASLANT, box.getWidth() / 2, box.getHeight() * (2 * time - 1) / (2 * TIMES));
                where.concatenate(Matrix.getTranslateInstance(-width / 2, 0));
                pen.setTextMatrix(where);
                pen.showText(words);
                pen.endText();
            }
            pen.restoreGraphicsState();
            pen.endMarkedContent();
        }
    }

    /** A letter that the typeface has not is left out, so that nobody's name stops a print. */
    private static String drawable(PDFont font, String words) {
        var drawn = new StringBuilder();
        words.codePoints().forEach(point -> {
            String letter = Character.toString(point);
            try {
                font.encode(letter);
                drawn.append(letter);
            } catch (IOException | IllegalArgumentException missing) {
                drawn.append(' ');
            }
        });
        return drawn.toString();
    }
}
