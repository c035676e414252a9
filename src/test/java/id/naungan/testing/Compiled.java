package id.naungan.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.ref.SoftReference;

/** The program's own classes as compiled, without the tests; read once for all rules of one test JVM, and let go of afterwards. */
public final class Compiled {
    private static SoftReference<JavaClasses> read = new SoftReference<>(null);

    private Compiled() {}

    public static synchronized JavaClasses program() {
        JavaClasses known = read.get();
        if (known == null) {
            known = new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("id.naungan");
            read = new SoftReference<>(known);
        }
        return known;
    }
}
