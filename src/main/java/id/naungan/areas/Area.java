package id.naungan.areas;

/**
 * Wilayah. One area: 2 digits are a province, 4 a regency or city, 6 a district, 10 a village.
 *
 * @param former whether the official list no longer has the code; shown where it was written down, not offered again
 */
public record Area(String code, String name, boolean former) {

    static Area of(String line) {
        String[] columns = line.split("\t");
        return new Area(columns[0], columns[1], columns.length > 2);
    }
}
