package id.naungan.print;

/** Ukuran kertas. Millimetres, portrait. */
public enum PageSize {
    A4(210, 297),
    /** Folio, which many office printers and local rules still use. */
    F4(215, 330);

    private final int width;
    private final int height;

    PageSize(int width, int height) {
        this.width = width;
        this.height = height;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}
