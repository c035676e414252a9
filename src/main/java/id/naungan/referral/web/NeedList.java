package id.naungan.referral.web;

import id.naungan.partners.Need;
import id.naungan.referral.Referral;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Kebutuhan yang dapat dirujuk.
 *
 * @param published what the standard of the case refers (S4.20-S4.24, S5.10)
 */
public record NeedList(List<Row> published, List<Row> others) {

    /**
     * @param planned what the plan says about it, empty when nothing
     * @param last    its newest referral, null when there is none
     */
    public record Row(Need need, String planned, @Nullable Referral last) {}
}
