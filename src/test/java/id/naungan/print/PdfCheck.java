package id.naungan.print;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What a test asks of a PDF: what veraPDF objects to, and which words a reader finds in it. */
public final class PdfCheck {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfCheck() {}

    /** The rules broken in PDF/A-2a or PDF/UA-1; empty when there are none. */
    public static List<String> faults(byte[] pdf) {
        var faults = new ArrayList<String>();
        for (var flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                var result = validator.validate(parser);
                result.getTestAssertions()
                        .forEach(a -> faults.add(flavour + " " + a.getRuleId().getClause() + ": " + a.getMessage() + " "
                                + a.getErrorMessage()));
                if (!result.isCompliant() && faults.isEmpty()) {
                    faults.add(flavour + " not compliant");
                }
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
        return faults;
    }

    public static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    public static int pages(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The language that the document says it is in. */
    public static String language(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getDocumentCatalog().getLanguage();
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Width and height of the first page in whole millimetres, as "210x297". */
    public static String size(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var box = document.getPage(0).getMediaBox();
            return String.format(Locale.ROOT, "%.0fx%.0f", box.getWidth() / 72 * 25.4, box.getHeight() / 72 * 25.4);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}
