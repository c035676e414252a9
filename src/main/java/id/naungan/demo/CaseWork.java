package id.naungan.demo;

import id.naungan.demo.DemoOffice.Person;
import id.naungan.demo.Officer.Page;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Kerja pada satu kasus contoh, page by page as its people would do it; the words are those of invented cases. */
final class CaseWork {
    private static final Pattern CLOCK = Pattern.compile("href=\"(/kasus/[^\"]+/batas/[^\"]+)\"");

    private static final Pattern CLIENT = Pattern.compile("href=\"(/kasus/[^\"/]+/orang/[0-9a-f-]{36})\"");

    private final Staff staff;
    private final String callName;
    private Person companion = Person.COMPANION;
    private String at = "";
    private String letter = "";

    CaseWork(Staff staff, String callName) {
        this.staff = staff;
        this.callName = callName;
    }

    void arrives(boolean safe, String note, String... needs) {
        Page board = staff.who(Person.INTAKE).fill("/krisis", "/krisis", form -> form.with("callName", callName)
                .with("safe", safe ? "YES" : "NO")
                .with("needs", needs)
                .with("note", note));
        at = board.path().replaceFirst("/krisis$", "");
    }

    void identified(String seen, String relaxation) {
        staff.who(Person.INTAKE).fill(at + "/krisis/identifikasi", "/identifikasi", form -> form.with("seen", seen)
                .with("relaxation", relaxation)
                .with("reportTo", staff.number(Person.MANAGER)));
    }

    void handedTo(Person worker) {
        companion = worker;
        staff.who(Person.HEAD).fill(at + "/tim", "/tim", form -> form.with("manager", staff.number(Person.MANAGER))
                .with("supervisor", staff.number(Person.SUPERVISOR))
                .with("team", staff.number(companion), staff.number(Person.COUNSELLOR)));
    }

    void prioritised(String level, String need, String place, String reason) {
        manager("/krisis/prioritas", "/prioritas", form -> form.with("level", level)
                .with("need", need)
                .with("partner", "")
                .with("place", place)
                .with("reason", reason));
    }

    /** Drafted by her companion and initialled by the case manager; the head's signature is still missing. */
    void coverLetterDrafted(String condition, String asked) {
        letter = staff.who(companion)
                .fill(at + "/krisis/pengantar", "/pengantar", form -> form.with("fields", "INITIALS", "SEX", "BIRTH")
                        .with("condition", condition)
                        .with("asked", asked))
                .path();
        staff.who(Person.MANAGER).fill(letter, "/paraf", form -> {});
    }

    void letterSigned() {
        staff.who(Person.HEAD).fill(letter, "/tanda-tangan", form -> {});
    }

    void letterSent(String how) {
        staff.who(Person.MANAGER).fill(letter, "/terkirim", form -> form.with("how", how));
    }

    /** The supervisor reads to whom identity went before anybody could ask the client. */
    void disclosureRead() {
        staff.who(Person.SUPERVISOR).fill(at + "/pengungkapan", "/pengungkapan", form -> {});
    }

    void escorted(String police) {
        manager("/krisis/pengantaran", "/pengantaran", form -> form.with("police", police));
    }

    void readyToTalk() {
        manager(
                "/krisis/aman-bercerita",
                "/aman-bercerita",
                form -> form.with("words", "Sudah tenang, bersedia bercerita."));
    }

    void triaged(String risk, String kind, String[] ticks, String... flags) {
        manager("/triase", "/triase", form -> form.with("risk", risk)
                .with("kind", kind)
                .with("jurisdiction", "OWN")
                .with("ticks", ticks)
                .with("flags", flags));
    }

    void helped(String words, String... kinds) {
        manager("/darurat", "/darurat", form -> form.with("kinds", kinds).with("words", words));
    }

    void explained() {
        manager("/penjelasan", "/penjelasan", form -> form.with("services", "intervensi-krisis", "pendampingan")
                .with("channels", "YES"));
    }

    void assessed(String biological, String psychological, String hopes) {
        manager("/asesmen", "/asesmen", form -> form.with("biological", biological)
                .with("psychological", psychological)
                .with("hopes", hopes));
    }

    void screened(String decided, String... present) {
        manager("/instrumen/daftar-risiko", "/daftar-risiko", form -> {
            for (String sign : present) {
                form.with("answers[" + sign + "]", "ya");
            }
            form.with("decided", decided);
        });
    }

    void safetyPlanned(String signs, String places, String bag) {
        manager("/keselamatan", "/keselamatan", form -> form.with("signs", signs)
                .with("places", places)
                .with("bag", bag)
                .with("paper", "NO"));
    }

    void passedTo(String post, String note) {
        manager("/serah-terima", "/serah-terima", form -> form.with("toPost", post)
                .with("note", note));
    }

    void planned(String status, String... lines) {
        manager("/rencana", "/rencana", form -> {
            for (int line = 0; line < lines.length; line++) {
                String[] words = lines[line].split(": ", 2);
                form.with("items[" + line + "].need", words[0])
                        .with("items[" + line + "].action", words[1])
                        .with("items[" + line + "].status", status);
            }
            form.with("agreed", "YES");
        });
    }

    void agreementDrafted() {
        manager("/persetujuan", "/persetujuan", form -> form.with("items[DATA_TRUE_AND_SECRET]", "YES")
                .with("items[EXPLAINED]", "YES")
                .with("items[ACCEPT_SERVICE]", "YES")
                .with("items[SHARE_WITH_OTHERS]", "YES")
                .with("items[PHOTO_OR_MEDIA]", "NO"));
        letter = staff.who(companion)
                .fill(at + "/kesepakatan", "/kesepakatan", form -> form.with("client", callName))
                .path();
        staff.who(Person.MANAGER).fill(letter, "/paraf", form -> {});
    }

    void clientSigned() {
        staff.who(Person.MANAGER)
                .fill(letter, "/klien", form -> form.with("confirmation", "Saya mengerti dan setuju."));
    }

    /** Gives the reason of the limit that was missed. */
    void lateBecause(String reason) {
        Officer supervisor = staff.who(Person.SUPERVISOR);
        supervisor.signIn();
        Matcher clock = CLOCK.matcher(supervisor.open(at).html());
        while (clock.find()) {
            String page = clock.group(1);
            if (FormReading.find(supervisor.open(page).html(), "/alasan").isPresent()) {
                supervisor.fill(page, "/alasan", form -> form.with("reason", reason));
                return;
            }
        }
        throw new IllegalStateException("no missed limit on " + at);
    }

    /** What the sheet of the ministry's register asks of her. */
    void named(String fullName, String nik, String... birth) {
        Officer manager = staff.who(Person.MANAGER);
        manager.signIn();
        Matcher client = CLIENT.matcher(manager.open(at).html());
        if (!client.find()) {
            throw new IllegalStateException("no client on " + at);
        }
        manager.fill(client.group(1) + "/ubah", "/ubah", form -> form.with("fullName", fullName)
                .with("nik", nik)
                .with("birth.day", birth[0])
                .with("birth.month", birth[1])
                .with("birth.year", birth[2])
                .with("sex", "FEMALE")
                .with("education", "SLTA"));
    }

    /** The data officer reads her sheet and notes that she was entered. */
    void entered(String reference) {
        Officer data = staff.who(Person.DATA_OFFICER);
        data.fill(at + "/simfoni", "/lembar", form -> form.with("reason", "Dimasukkan ke Simfoni"));
        data.fill(at + "/simfoni", "/dicatat", form -> form.with("reference", reference));
    }

    void monitored(String progress, String next) {
        manager("/pemantauan", "/pemantauan", form -> form.with("progress", progress)
                .with("next", next));
    }

    void reported(String handling, String result) {
        letter = manager("/laporan-akhir", "/laporan-akhir", form -> form.with("handling", handling)
                        .with("result", result))
                .path();
    }

    void closureProposed(String words) {
        manager("/terminasi", "/usulan", form -> form.with("reason", "GOALS_MET")
                .with("client", "YES")
                .with("words", words));
    }

    void closureDecided() {
        staff.who(Person.HEAD).fill(at + "/terminasi", "/keputusan", form -> form.with("decision", "YES"));
    }

    void archived() {
        manager("/terminasi", "/arsip", form -> {});
    }

    private Page manager(String page, String form, Consumer<Officer.Filling> pen) {
        return staff.who(Person.MANAGER).fill(at + page, form, pen);
    }
}
