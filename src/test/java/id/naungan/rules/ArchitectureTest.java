package id.naungan.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import id.naungan.Application;
import id.naungan.testing.Compiled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The plan of the house, kept without a list of exceptions: rooms, arrows, names. */
class ArchitectureTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    /** "Service" means layanan here; the others do not say what a type is for. */
    private static final Pattern EMPTY_WORDS = Pattern.compile(
            "Abstract.*|.*(Service|Manager|Helper|Utils?|Impl|Base|Common|Dto|DTO|Entity|Mapper|Data|Info|Processor)");

    private static final ApplicationModules ROOMS = ApplicationModules.of(Application.class);

    @Test
    void rooms_depend_only_on_what_their_arrows_allow() {
        ROOMS.verify();
    }

    @Test
    void packages_do_not_depend_on_each_other_in_a_circle() {
        slices().matching("id.naungan.(**)").should().beFreeOfCycles().check(Compiled.program());
    }

    @Test
    void nothing_depends_on_pages() {
        ROOMS.stream().map(room -> room.getBasePackage().getName() + ".web..").forEach(pages -> noClasses()
                .that()
                .resideOutsideOfPackage(pages)
                .should()
                .dependOnClassesThat(resideInAPackage(pages))
                .check(Compiled.program()));
    }

    @Test
    void every_package_says_what_may_be_null() {
        assertThat(names(type -> !type.getPackageName().equals("id.naungan")
                        && !type.getPackage().isAnnotatedWith(NullMarked.class)))
                .isEmpty();
    }

    @Test
    void a_name_says_what_its_type_is_for() {
        assertThat(names(type -> EMPTY_WORDS.matcher(type.getSimpleName()).matches()))
                .isEmpty();
    }

    @Test
    void nobody_is_handed_more_than_six_collaborators() {
        assertThat(names(type -> !type.isRecord()
                        && !type.isEnum()
                        && type.getConstructors().stream()
                                .anyMatch(constructor ->
                                        constructor.getRawParameterTypes().size() > 6)))
                .isEmpty();
    }

    /** A folder that is no room would be skipped in silence, and its tables would be missing. */
    @Test
    void every_folder_of_migrations_belongs_to_a_room() throws IOException {
        var rooms = ROOMS.stream()
                .map(room -> room.getIdentifier().toString())
                .collect(Collectors.toCollection(TreeSet::new));
        rooms.add("__root");
        try (Stream<Path> folders = Files.list(MIGRATIONS)) {
            assertThat(folders.map(folder -> folder.getFileName().toString())).isSubsetOf(rooms);
        }
    }

    private static TreeSet<String> names(Predicate<JavaClass> which) {
        return Compiled.program().stream()
                .filter(which)
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
