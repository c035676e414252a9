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
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/**
 * Cap melintang. A word across every page, behind the text for a preview, before it for a void letter.
 * Marked as an artifact, so that a screen reader is not told it on every page and the tags stay whole.
 */
public enum Stamp {
    DRAFT("KONSEP", AppendMode.PREPEND, 0.88f, 0.86f, 0.9f),
    VOID("DIBATALKAN", AppendMode.APPEND, 0.8f, 0.25f, 0.2f),
    /** The same on an English copy. */
    VOID_COPY("VOID", AppendMode.APPEND, 0.8f, 0.25f, 0.2f);

    private static final float LONGEST = 430;

    private final String word;
    private final AppendMode where;
    private final float[] colour;

    Stamp(String word, AppendMode where, float red, float green, float blue) {
        this.word = word;
        this.where = where;
        this.colour = new float[] {red, green, blue};
    }

    /** A copy with the word on it; the given bytes stay as they are. */
    public byte[] over(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFont font = PDType0Font.load(document, Typeface.BOLD.open(), true);
            for (PDPage page : document.getPages()) {
                mark(document, page, font);
            }
            var out = new ByteArrayOutputStream(pdf.length + 16 * 1024);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void mark(PDDocument document, PDPage page, PDFont font) throws IOException {
        float size = LONGEST / (font.getStringWidth(word) / 1000);
        var box = page.getMediaBox();
        try (var pen = new PDPageContentStream(document, page, where, true, true)) {
            pen.beginMarkedContent(COSName.ARTIFACT);
            pen.saveGraphicsState();
            pen.setNonStrokingColor(colour[0], colour[1], colour[2]);
            pen.setStrokingColor(colour[0], colour[1], colour[2]);
            pen.transform(Matrix.getRotateInstance(Math.PI / 4, box.getWidth() / 2, box.getHeight() / 2));
            pen.beginText();
            if (this != DRAFT) {
                pen.setRenderingMode(RenderingMode.STROKE);
                pen.setLineWidth(1.5f);
            }
            pen.setFont(font, size);
            pen.newLineAtOffset(-LONGEST / 2, -size / 3);
            pen.showText(word);
            pen.endText();
            pen.restoreGraphicsState();
            pen.endMarkedContent();
        }
    }
}
