package id.naungan.access;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Daftar izin. Every permission that some room declares, by code. Needs no running program. */
final class Permissions {
    private static final Map<String, Permission> ALL = scan();

    private Permissions() {}

    static Permission of(String code) {
        Permission permission = ALL.get(code);
        if (permission == null) {
            throw new IllegalArgumentException("no room declares the permission " + code);
        }
        return permission;
    }

    private static Map<String, Permission> scan() {
        Map<String, Permission> all = new TreeMap<>();
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(Permission.class));
        scan.findCandidateComponents("id.naungan").forEach(found -> {
            for (Permission permission : constants(String.valueOf(found.getBeanClassName()))) {
                if (all.put(permission.code(), permission) != null) {
                    throw new IllegalStateException("permission declared twice: " + permission.code());
                }
            }
        });
        return Map.copyOf(all);
    }

    private static List<Permission> constants(String type) {
        try {
            Permission[] constants = (Permission[]) Class.forName(type).getEnumConstants();
            return constants == null ? List.of() : List.of(constants);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
