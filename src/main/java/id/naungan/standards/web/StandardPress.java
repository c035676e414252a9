package id.naungan.standards.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import id.naungan.access.Offices;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.page.Drafts;
import id.naungan.kernel.page.Faults;
import id.naungan.kernel.page.House;
import id.naungan.kernel.page.Moments;
import id.naungan.kernel.page.Page;
import id.naungan.kernel.page.Sentences;
import id.naungan.print.PageSize;
import id.naungan.print.PdfPrinter;
import id.naungan.print.QrCode;
import id.naungan.standards.StandardVersionId;
import id.naungan.standards.Standards;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Cetakan standar: the whole text and the poster as PDF. A version never changes, so each is printed once and kept
 * as long as the office keeps its name and does not withdraw it; one at a time, since anybody may ask.
 */
@Component
class StandardPress {
    private static final int KEPT = 64;
    private static final List<Integer> POINTS = List.of(17, 15, 13, 11, 10, 9, 8, 7, 6);

    private final TemplateEngine templates;
    private final PdfPrinter printer;
    private final MessageSource messages;
    private final OfficeClock clock;
    private final String publicAddress;
    private final Map<Printed, byte[]> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Printed, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    private record Printed(
            Offices.Office office,
            StandardVersionId version,
            Standards.@Nullable Ending ending,
            String what,
            String language) {}

    /** What is printed, for whom. */
    record Order(Offices.Office office, Standards.Adopted promise, Locale language) {
        /** Nobody gets more languages printed than there are. */
        Locale spoken() {
            return language.getLanguage().equals("en") ? Locale.ENGLISH : Locale.of("id");
        }
    }

    StandardPress(
            TemplateEngine templates,
            PdfPrinter printer,
            MessageSource messages,
            OfficeClock clock,
            @Value("${naungan.url}") String publicAddress) {
        this.templates = templates;
        this.printer = printer;
        this.messages = messages;
        this.clock = clock;
        this.publicAddress = publicAddress.replaceAll("/+$", "");
    }

    byte[] whole(Order order) {
        return printed(
                order,
                "whole",
                () -> printer.print(
                        page("standards/print/whole.jte", order, Map.of("address", address(order))), PageSize.A4));
    }

    byte[] poster(Order order) {
        String address = address(order);
        String qr = QrCode.of(address).dataUri();
        return printed(
                order,
                "poster",
                () -> printer.printOnOnePage(
                        points -> page(
                                "standards/print/poster.jte",
                                order,
                                Map.of("address", address, "qr", qr, "points", points)),
                        PageSize.A4,
                        POINTS));
    }

    private interface Printing {
        byte[] print();
    }

    private synchronized byte[] printed(Order order, String what, Printing printing) {
        Printed key = new Printed(
                order.office(),
                order.promise().id(),
                order.promise().ending(),
                what,
                order.spoken().getLanguage());
        byte[] known = kept.get(key);
        if (known == null) {
            known = printing.print();
            kept.put(key, known);
        }
        return known;
    }

    private String address(Order order) {
        return publicAddress + "/k/" + order.office().code() + "/l/"
                + order.promise().standard().address();
    }

    private String page(String template, Order order, Map<String, Object> more) {
        Sentences sentences = new Sentences(messages, order.spoken());
        var page = new Page(
                sentences,
                new Moments(order.spoken(), order.office().zone()),
                () -> new Page.Csrf("", ""),
                "",
                Faults.of(Map.of(), sentences),
                null,
                "",
                clock.now(),
                false,
                Drafts.NONE,
                new Paper());
        var model = new HashMap<>(more);
        model.put("page", page);
        model.put("office", order.office());
        model.put("promise", order.promise());
        var out = new StringOutput(64 * 1024);
        templates.render(template, model, out);
        return out.toString();
    }

    /** A sheet of paper has no assets, no pieces of other rooms and no exit. */
    private static final class Paper implements House {
        @Override
        public Content part(Page page, String template, Map<String, Object> model) {
            throw new UnsupportedOperationException("paper");
        }

        @Override
        public String asset(String name) {
            throw new UnsupportedOperationException("paper");
        }

        @Override
        public boolean withoutSecondFactor() {
            return false;
        }

        @Override
        public String exitUrl() {
            throw new UnsupportedOperationException("paper");
        }
    }
}
