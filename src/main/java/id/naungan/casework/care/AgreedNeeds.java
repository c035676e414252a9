package id.naungan.casework.care;

import id.naungan.partners.Need;
import java.util.List;

/**
 * Kebutuhan yang disepakati. What she chose and what she did not want, in her words (S4.16); becomes the start of the plan.
 *
 * @param with who talked it over with the officer
 */
public record AgreedNeeds(List<Line> lines, With with) {

    public AgreedNeeds {
        lines = List.copyOf(lines);
    }

    /** What she said about a need. */
    public enum Said {
        CHOSEN,
        DECLINED,
        LATER
    }

    /** The text of S4.16 names the victim or the reporter. */
    public enum With {
        CLIENT,
        GUARDIAN,
        REPORTER
    }

    /** @param words hers; empty for none */
    public record Line(Need need, Said said, String words) {}

    public List<Line> chosen() {
        return lines.stream().filter(line -> line.said() == Said.CHOSEN).toList();
    }

    @Override
    public String toString() {
        return "AgreedNeeds[sealed]";
    }
}
