package id.naungan.referral;

import id.naungan.casework.Disclosure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Isi kiriman. The first part of a parcel: the people as casework closed them, the records, the words of the letter, and which of the
 * further parts make up which file.
 *
 * @param sender name of the office
 * @param number of the case there
 * @param letter number of the letter, or null where none was given
 */
record Enclosed(
        String sender,
        String number,
        @Nullable String letter,
        String people,
        List<Disclosure.Leaf> story,
        TransferDraft.Words words,
        List<Paper> papers) {

    Enclosed {
        story = List.copyOf(story);
        papers = List.copyOf(papers);
    }

    /** A file of so many bytes, in parts that follow those of the file before. */
    record Paper(String mediaType, String name, long size, int parts) {}

    /** What is read in the new case; the people are sealed there as people. */
    Received.Words told() {
        return new Received.Words(sender, number, letter == null ? "" : letter, story, words);
    }

    @Override
    public String toString() {
        return "Enclosed[sealed]";
    }
}
