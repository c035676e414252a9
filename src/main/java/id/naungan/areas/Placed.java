package id.naungan.areas;

import id.naungan.kernel.page.Reply;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Pembacaan wilayah. Makes codes of what was typed into the fields of {@code areas/place.jte}: names or codes, in full or in part. */
public final class Placed {
    private static final int TOLD = 6;

    /** Codes alone, since these two stay readable at rest where an address does not. */
    public record Regency(
            @Nullable String province, @Nullable String regency) {}

    private Placed() {}

    /** Puts a fault at {@code prefix + "province"} or {@code prefix + "regency"} where no area, or more than one, was meant. */
    public static Regency regency(
            @Nullable String typedProvince, @Nullable String typedRegency, BindingResult faults, String prefix) {
        String province = typedCode(typedProvince, "[0-9]{2}");
        if (!text(typedProvince).isEmpty() && province == null) {
            Reply.fault(faults, prefix + "province", "areas.province.wrong");
        }
        String typed = text(typedRegency);
        if (typed.isEmpty()) {
            return new Regency(province, null);
        }
        String regency = typedCode(typed, "[0-9]{4}");
        if (regency == null) {
            regency = meant(province, typed, faults, prefix + "regency");
        } else if (province != null && !regency.startsWith(province)) {
            Reply.fault(faults, prefix + "regency", "areas.regency.elsewhere");
        }
        return new Regency(province == null && regency != null ? regency.substring(0, 2) : province, regency);
    }

    /** The code of the one area of exactly that name within another; null where there is none, since words suffice below a regency. */
    public static @Nullable String code(@Nullable String within, @Nullable String name) {
        if (within == null || name == null) {
            return null;
        }
        List<Area> meant = Areas.meant(within, name).stream()
                .filter(area -> area.name().equalsIgnoreCase(name.strip()))
                .toList();
        return meant.size() == 1 ? meant.getFirst().code() : null;
    }

    private static @Nullable String meant(@Nullable String province, String typed, BindingResult faults, String field) {
        List<Area> meant = province == null
                ? Areas.provinces().stream()
                        .flatMap(area -> Areas.meant(area.code(), typed).stream())
                        .toList()
                : Areas.meant(province, typed);
        List<Area> exact = meant.stream()
                .filter(area -> area.name().equalsIgnoreCase(typed))
                .toList();
        List<Area> left = exact.isEmpty() ? meant : exact;
        if (left.size() == 1) {
            return left.getFirst().code();
        }
        if (left.isEmpty()) {
            Reply.fault(faults, field, "areas.regency.wrong");
        } else {
            String some = left.stream().limit(TOLD).map(Area::name).collect(Collectors.joining(", "));
            Reply.fault(faults, field, "areas.regency.several", some);
        }
        return null;
    }

    private static @Nullable String typedCode(@Nullable String typed, String pattern) {
        String code = text(typed).replace(".", "");
        return code.matches(pattern) ? code : null;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
