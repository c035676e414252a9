package id.naungan.documents;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Isi surat. What the owning room fills in; the rest (kop, number, date, signatory, QR) is put around it.
 * Signs that no printer can show, and those that turn the direction of text, are taken out here.
 *
 * @param subject the "hal" of a letter, the title of an agreement or a report
 * @param recipient lines after "Yth."; empty for an agreement or a report
 * @param copyTo "tembusan"
 * @param client printed under the client's signature of an agreement, else null
 */
public record LetterModel(
        String subject,
        List<String> recipient,
        List<Section> sections,
        List<String> attachments,
        List<String> copyTo,
        @Nullable String client) {

    public LetterModel {
        subject = Printable.line(subject);
        recipient = Printable.lines(recipient);
        sections = List.copyOf(sections);
        attachments = Printable.lines(attachments);
        copyTo = Printable.lines(copyTo);
        client = client == null ? null : Printable.line(client);
    }

    public static LetterModel about(String subject) {
        return new LetterModel(subject, List.of(), List.of(), List.of(), List.of(), null);
    }

    public LetterModel to(String... lines) {
        return new LetterModel(subject, Arrays.asList(lines), sections, attachments, copyTo, client);
    }

    public LetterModel with(Section section) {
        return new LetterModel(subject, recipient, plus(sections, section), attachments, copyTo, client);
    }

    public LetterModel attaching(List<String> names) {
        return new LetterModel(subject, recipient, sections, names, copyTo, client);
    }

    public LetterModel copyingTo(List<String> names) {
        return new LetterModel(subject, recipient, sections, attachments, names, client);
    }

    public LetterModel signedByClient(String name) {
        return new LetterModel(subject, recipient, sections, attachments, copyTo, name);
    }

    /** Bagian. A heading, or none, and what stands below it in order. */
    public record Section(@Nullable String heading, List<Block> blocks) {
        public Section {
            heading = heading == null ? null : Printable.line(heading);
            blocks = List.copyOf(blocks);
        }

        public static Section headed(String heading) {
            return new Section(heading, List.of());
        }

        public static Section plain() {
            return new Section(null, List.of());
        }

        /** Adds a paragraph; line breaks in it are kept. */
        public Section say(String text) {
            return new Section(heading, plus(blocks, new Paragraph(text)));
        }

        /** Adds a line "label : value" to the fields that stand last, or begins new ones. */
        public Section field(String label, String value) {
            Field field = new Field(label, value);
            if (!blocks.isEmpty() && blocks.getLast() instanceof Fields last) {
                List<Block> others = new ArrayList<>(blocks.subList(0, blocks.size() - 1));
                return new Section(heading, plus(others, new Fields(plus(last.fields(), field))));
            }
            return new Section(heading, plus(blocks, new Fields(List.of(field))));
        }

        /** Adds a numbered list. */
        public Section list(List<String> items) {
            return new Section(heading, plus(blocks, new Items(items)));
        }
    }

    /** Isi bagian. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Paragraph.class, name = "paragraph"),
        @JsonSubTypes.Type(value = Fields.class, name = "fields"),
        @JsonSubTypes.Type(value = Items.class, name = "items")
    })
    public sealed interface Block {}

    public record Paragraph(String text) implements Block {
        public Paragraph {
            text = Printable.text(text);
        }
    }

    public record Fields(List<Field> fields) implements Block {
        public Fields {
            fields = List.copyOf(fields);
        }
    }

    public record Field(String label, String value) {
        public Field {
            label = Printable.line(label);
            value = Printable.text(value);
        }
    }

    public record Items(List<String> items) implements Block {
        public Items {
            items = items.stream().map(Printable::text).toList();
        }
    }

    private static <T> List<T> plus(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return List.copyOf(longer);
    }
}
