package id.naungan.kernel;

import java.util.List;

/** Pertanyaan kepada basis data. A statement that reads, with its values in the order of its question marks. */
public record Query(String sql, List<Object> values) {

    public static Query of(String sql, Object... values) {
        return new Query(sql, List.of(values));
    }
}
