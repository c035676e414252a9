package id.naungan.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.PageSizeUnits;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/**
 * Pencetak PDF. Strict XHTML with {@code lang} and {@code title} in, PDF/A-2a + PDF/UA-1 out.
 * The page size is a parameter: the HTML must not name one in {@code @page}.
 * The font family to name in the HTML is {@value #FONT}.
 */
@Component
public class PdfPrinter {
    public static final String FONT = "Surat";

    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        // The library's messages quote the text of the page.
        XRLog.setLoggingEnabled(false);
    }

    /** Prints; a page that is no well-formed XML is an {@link IllegalArgumentException}. */
    public byte[] print(String xhtml, PageSize size) {
        var out = new ByteArrayOutputStream(64 * 1024);
        try {
            builder(size).withHtmlContent(xhtml, null).toStream(out).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            // Without the cause, whose message quotes the page.
            throw new IllegalArgumentException(
                    "the page could not be printed: " + e.getClass().getSimpleName());
        }
        return out.toByteArray();
    }

    /**
     * Prints on a single page: with the largest of the type sizes, in points, by which everything has room.
     * What has no room by the smallest is an {@link IllegalArgumentException}.
     */
    public byte[] printOnOnePage(IntFunction<String> xhtml, PageSize size, List<Integer> points) {
        for (int type : points) {
            byte[] pdf = print(xhtml.apply(type), size);
            if (pages(pdf) == 1) {
                return pdf;
            }
        }
        throw new IllegalArgumentException("too much for one page");
    }

    private static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PdfRendererBuilder builder(PageSize size) {
        var builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(SRGB);
        builder.useDefaultPageSize(size.width(), size.height(), PageSizeUnits.MM);
        builder.withProducer("Naungan");
        builder.useReplacementText("\u25a1");
        onlyWhatThePageCarries(builder);
        fonts(builder);
        return builder;
    }

    /** No file and no address is ever fetched, whatever the page asks for. */
    private static void onlyWhatThePageCarries(PdfRendererBuilder builder) {
        for (var moment : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl(
                    (uri, kind) -> uri != null && uri.startsWith("data:image/"), moment);
        }
    }

    private static void fonts(PdfRendererBuilder builder) {
        Set<FSFontUseCase> document = EnumSet.of(FSFontUseCase.DOCUMENT);
        builder.useFont(Typeface.REGULAR::open, FONT, 400, FontStyle.NORMAL, true, document);
        builder.useFont(Typeface.BOLD::open, FONT, 700, FontStyle.NORMAL, true, document);
        builder.useFont(Typeface.ITALIC::open, FONT, 400, FontStyle.ITALIC, true, document);
        builder.useFont(
                Typeface.SIGNS::open, "Tanda", 400, FontStyle.NORMAL, true, EnumSet.of(FSFontUseCase.FALLBACK_FINAL));
    }
}
