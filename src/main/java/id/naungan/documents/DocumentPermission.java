package id.naungan.documents;

import id.naungan.access.FieldClass;
import id.naungan.access.Permission;

/** Izin atas surat dan berkas. */
public enum DocumentPermission implements Permission {
    LETTER_READ("letter.read", FieldClass.NARRATIVE),
    LETTER_DRAFT("letter.draft", FieldClass.NARRATIVE),
    /** Paraf or signature, when it is her turn in the letter's chain. */
    LETTER_SIGN("letter.sign", FieldClass.NARRATIVE),
    LETTER_SEND("letter.send", FieldClass.CASE_WORK),
    LETTER_VOID("letter.void", FieldClass.CASE_WORK),
    LETTER_REGISTER("letter.register", FieldClass.CASE_WORK),
    LETTERHEAD_KEEP("letterhead.keep", FieldClass.PUBLIC_CODE),
    FILE_READ("file.read", FieldClass.NARRATIVE),
    FILE_KEEP("file.keep", FieldClass.NARRATIVE),
    PAPER_READ(Code.PAPER_READ, FieldClass.IDENTITY),
    /** Printing a record with the names in it, and keeping what was signed. */
    PAPER_KEEP(Code.PAPER_KEEP, FieldClass.IDENTITY);

    private final String code;
    private final FieldClass fieldClass;

    DocumentPermission(String code, FieldClass fieldClass) {
        this.code = code;
        this.fieldClass = fieldClass;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public FieldClass fieldClass() {
        return fieldClass;
    }

    /** The codes that other rooms' handlers are labelled with. */
    public static final class Code {
        public static final String PAPER_READ = "paper.read";
        public static final String PAPER_KEEP = "paper.keep";

        private Code() {}
    }
}
