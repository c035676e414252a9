package id.naungan.documents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Isi naskah. What the owning room puts on a paper that is signed by hand; kop, date and page numbers are put around it.
 * Always in Indonesian. Where a value is null the paper has a line to write on, so that the same model makes the empty form.
 *
 * @param under the line under the title, such as the number of the case; null on an empty form
 */
public record PaperModel(@Nullable String under, List<Part> parts, List<Signer> signers) {

    public PaperModel {
        under = under == null ? null : Printable.line(under);
        parts = List.copyOf(parts);
        signers = List.copyOf(signers);
    }

    public static PaperModel under(@Nullable String line) {
        return new PaperModel(line, List.of(), List.of());
    }

    public sealed interface Part {}

    public record Heading(String text) implements Part {
        public Heading {
            text = Printable.line(text);
        }
    }

    /** A paragraph; line breaks in it are kept. */
    public record Words(String text) implements Part {
        public Words {
            text = Printable.text(text);
        }
    }

    public record Field(String label, @Nullable String value) {
        public Field {
            label = Printable.line(label);
            value = value == null ? null : Printable.text(value);
        }
    }

    public record Fields(List<Field> fields) implements Part {
        public Fields {
            fields = List.copyOf(fields);
        }
    }

    public record Choice(String label, boolean ticked) {
        private static final int NARROW = 44;

        public Choice {
            label = Printable.line(label);
        }

        /** A whole sentence has a line of its own. */
        public boolean isWide() {
            return label.length() > NARROW;
        }
    }

    /** Boxes under a question, ticked or to be ticked. */
    public record Choices(String question, List<Choice> choices) implements Part {
        public Choices {
            question = Printable.line(question);
            choices = List.copyOf(choices);
        }
    }

    /** @param yes null while it was not answered: both boxes are empty */
    public record Answer(String text, @Nullable Boolean yes) {
        public Answer {
            text = Printable.text(text);
        }
    }

    /** A table of sentences with yes and no. */
    public record Answers(List<Answer> answers) implements Part {
        public Answers {
            answers = List.copyOf(answers);
        }
    }

    public record Items(List<String> items) implements Part {
        public Items {
            items = items.stream().map(Printable::text).toList();
        }
    }

    /** Empty lines to write on. */
    public record Lines(int count) implements Part {}

    /**
     * Tempat tanda tangan.
     *
     * @param name null for a line to write it on
     */
    public record Signer(String role, @Nullable String name) {
        public Signer {
            role = Printable.line(role);
            name = name == null ? null : Printable.line(name);
        }
    }

    public PaperModel heading(String text) {
        return with(new Heading(text));
    }

    public PaperModel paragraph(String text) {
        return with(new Words(text));
    }

    /** What somebody told; or so many lines to write it on. */
    public PaperModel told(@Nullable String text, int lines) {
        return text == null ? with(new Lines(lines)) : paragraph(text.isEmpty() ? "-" : text);
    }

    /** Adds a line "label : value" to the fields that stand last, or begins new ones. */
    public PaperModel field(String label, @Nullable String value) {
        Field field = new Field(label, value);
        if (!parts.isEmpty() && parts.getLast() instanceof Fields last) {
            List<Part> others = new ArrayList<>(parts.subList(0, parts.size() - 1));
            others.add(new Fields(plus(last.fields(), field)));
            return new PaperModel(under, others, signers);
        }
        return with(new Fields(List.of(field)));
    }

    public PaperModel choices(String question, List<Choice> choices) {
        return with(new Choices(question, choices));
    }

    public PaperModel answers(List<Answer> answers) {
        return with(new Answers(answers));
    }

    public PaperModel items(List<String> items) {
        return with(new Items(items));
    }

    public PaperModel signedBy(String role, @Nullable String name) {
        return new PaperModel(under, parts, plus(signers, new Signer(role, name)));
    }

    @Override
    public String toString() {
        return "PaperModel[sealed]";
    }

    private PaperModel with(Part part) {
        return new PaperModel(under, plus(parts, part), signers);
    }

    private static <T> List<T> plus(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return List.copyOf(longer);
    }
}
