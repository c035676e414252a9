package id.naungan.intake.web;

import id.naungan.intake.Complaint;
import id.naungan.kernel.page.TypedDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Isian formulir pengaduan. Texts as posted; {@link ComplaintReading} makes a complaint of them.
 *
 * @param done YES when the form is finished and not only kept for later
 */
record ComplaintForm(
        @Nullable List<String> filledBy,
        @Nullable String dateSaid,
        @Nullable TypedDay date,
        @Nullable String repeated,
        @Nullable String since,
        @Nullable String place,
        @Nullable String placeDetail,
        @Nullable String province,
        @Nullable String regency,
        @Nullable String where,
        @Nullable List<String> violence,
        @Nullable List<String> details,
        @Nullable String otherViolence,
        @Nullable List<String> ampk,
        @Nullable List<String> flags,
        @Nullable String story,
        @Nullable String hopes,
        @Nullable List<String> declined,
        @Nullable String done) {

    static ComplaintForm of(Complaint complaint) {
        return new ComplaintForm(
                complaint.filledBy(),
                complaint.dateSaid(),
                complaint.date() == null ? null : TypedDay.of(complaint.date()),
                complaint.repeated(),
                complaint.since(),
                complaint.place(),
                complaint.placeDetail(),
                complaint.regency() == null ? null : complaint.regency().substring(0, 2),
                complaint.regency() == null || complaint.regency().length() < 4 ? null : complaint.regency(),
                complaint.where(),
                complaint.violence().stream().map(Enum::name).toList(),
                complaint.details(),
                complaint.otherViolence(),
                complaint.ampk(),
                complaint.flags(),
                complaint.story(),
                complaint.hopes(),
                complaint.declined(),
                null);
    }

    boolean isDone() {
        return "YES".equals(done);
    }

    @Override
    public String toString() {
        return "ComplaintForm[sealed]";
    }
}
