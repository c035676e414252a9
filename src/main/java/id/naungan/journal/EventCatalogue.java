package id.naungan.journal;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Katalog peristiwa. Every event code that some room declares, with the room that owns it. Needs no running program. */
public final class EventCatalogue {
    private static final String HOUSE = "id.naungan";

    private EventCatalogue() {}

    /** Codes in order, each with the name of its room. Two rooms claiming one code is a broken promise of the code. */
    public static SortedMap<String, String> codes() {
        SortedMap<String, String> codes = new TreeMap<>();
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(EventCode.class));
        scan.findCandidateComponents(HOUSE).forEach(found -> declaredIn(String.valueOf(found.getBeanClassName()))
                .forEach(event -> {
                    String room = room(event.getClass());
                    if (codes.put(event.code(), room) != null) {
                        throw new IllegalStateException("event code declared twice: " + event.code());
                    }
                }));
        return codes;
    }

    private static Collection<EventCode> declaredIn(String type) {
        try {
            EventCode[] constants = (EventCode[]) Class.forName(type).getEnumConstants();
            if (constants == null) {
                throw new IllegalStateException(type + " declares event codes but is no enum");
            }
            return java.util.List.of(constants);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String room(Class<?> type) {
        return type.getPackageName().substring(HOUSE.length() + 1).split("\\.")[0];
    }
}
