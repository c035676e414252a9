package id.naungan.documents.web;

import id.naungan.documents.Letterheads;
import id.naungan.documents.Letterheads.Letterhead;
import id.naungan.documents.Letterheads.Numbering;
import id.naungan.print.PageSize;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Isian kop surat, as typed. */
public record LetterheadForm(
        @Nullable String lineOne,
        @Nullable String lineTwo,
        @Nullable String lineThree,
        @Nullable String place,
        @Nullable String unitCode,
        @Nullable String numbering,
        @Nullable String numberFormat,
        @Nullable String pageSize,
        @Nullable String removeLogo) {
    private static final int LONGEST = 200;
    private static final int LONGEST_CODE = 30;

    static LetterheadForm of(Letterhead head) {
        return new LetterheadForm(
                head.lineOne(),
                head.lineTwo(),
                head.lineThree(),
                head.place(),
                head.unitCode(),
                head.numbering().name(),
                head.numberFormat(),
                head.pageSize().name(),
                null);
    }

    static LetterheadForm empty() {
        return new LetterheadForm(
                null,
                null,
                null,
                null,
                null,
                Numbering.AUTOMATIC.name(),
                Letterheads.USUAL_FORMAT,
                PageSize.A4.name(),
                null);
    }

    void check(Errors faults) {
        Map<String, @Nullable String> lines = new LinkedHashMap<>();
        lines.put("lineOne", lineOne);
        lines.put("lineTwo", lineTwo);
        lines.put("lineThree", lineThree);
        lines.put("place", place);
        lines.put("unitCode", unitCode);
        lines.forEach((field, typed) -> checkLine(faults, field, clean(typed)));
        if (choice(Numbering.values(), numbering).isEmpty()) {
            faults.rejectValue("numbering", "NotNull");
        }
        if (choice(PageSize.values(), pageSize).isEmpty()) {
            faults.rejectValue("pageSize", "NotNull");
        }
        if (!Letterheads.isSoundFormat(clean(numberFormat))) {
            faults.rejectValue("numberFormat", "documents.letterhead.format-unsound");
        }
    }

    /** Call only after {@link #check} found nothing. */
    Letterhead letterhead(byte @Nullable [] logo, @Nullable String logoType) {
        return new Letterhead(
                clean(lineOne),
                clean(lineTwo),
                clean(lineThree),
                clean(place),
                clean(unitCode),
                choice(Numbering.values(), numbering).orElseThrow(),
                clean(numberFormat),
                choice(PageSize.values(), pageSize).orElseThrow(),
                logo,
                logoType);
    }

    boolean wantsNoLogo() {
        return removeLogo != null;
    }

    private static void checkLine(Errors faults, String field, String line) {
        if (line.isEmpty()) {
            faults.rejectValue(field, "NotBlank");
        } else if (line.length() > (field.equals("unitCode") ? LONGEST_CODE : LONGEST)) {
            faults.rejectValue(field, "documents.letterhead.too-long");
        } else if (field.equals("unitCode") && !line.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} .-]*")) {
            faults.rejectValue(field, "documents.letterhead.code-malformed");
        }
    }

    private static String clean(@Nullable String typed) {
        return typed == null
                ? ""
                : typed.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
    }

    private static <E extends Enum<E>> Optional<E> choice(E[] all, @Nullable String typed) {
        return Arrays.stream(all).filter(one -> one.name().equals(typed)).findFirst();
    }
}
