package id.naungan.print;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Pemanasan mesin cetak. The first letter after a start must not wait for fonts and classes to load. */
@Component
class PressWarmUp {
    private static final AtomicBoolean WARM = new AtomicBoolean();
    private static final int ROUNDS = 3;
    private static final String PAGE = """
            <html lang="id"><head><title>Contoh</title><style>body { font-family: Surat } b { color: #333 }</style></head>
            <body><h1>Contoh</h1><p>Contoh <b>cetak</b> <i>saja</i> \u2610</p>
            <table><tbody><tr><th>Hal</th><td>Contoh</td></tr></tbody></table>
            <ol><li>Satu</li></ol><img alt="Contoh" src="%s"/></body></html>
            """;

    private final PdfPrinter printer;

    PressWarmUp(PdfPrinter printer) {
        this.printer = printer;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (WARM.compareAndSet(false, true)) {
            Thread.ofPlatform()
                    .daemon()
                    .name("press-warm-up")
                    .priority(Thread.MIN_PRIORITY)
                    .start(this::warm);
        }
    }

    private void warm() {
        String page = PAGE.formatted(QrCode.of("https://contoh.invalid/").dataUri());
        for (int i = 0; i < ROUNDS; i++) {
            Stamp.DRAFT.over(printer.print(page, PageSize.A4));
        }
    }
}
