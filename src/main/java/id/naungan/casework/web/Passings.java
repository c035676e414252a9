package id.naungan.casework.web;

import id.naungan.access.Posts;
import id.naungan.journal.Told;
import id.naungan.kernel.page.Page;

/** Siapa menyerahkan kepada siapa, for the timeline: officers by name, a post by its title. */
public record Passings(Posts posts) {

    public String of(Page page, Told.Passing passing) {
        String post =
                passing.toPost().isEmpty() ? "" : posts.name(passing.toPost()).in(page.locale());
        String to = passing.to().isEmpty() || post.isEmpty() ? passing.to() + post : passing.to() + " (" + post + ")";
        return passing.from().isEmpty()
                ? page.say("casework.timeline.passed-to", to)
                : page.say("casework.timeline.passed", passing.from(), to);
    }
}
