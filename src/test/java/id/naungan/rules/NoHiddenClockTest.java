package id.naungan.rules;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import id.naungan.testing.Compiled;
import java.util.Date;
import org.junit.jupiter.api.Test;

/** Time is handed in. A class that asks the machine for it cannot be shown a deadline at midnight, nor a leap day. */
class NoHiddenClockTest {
    @Test
    void nobody_asks_the_machine_what_time_it_is() {
        noClasses()
                .should()
                .callMethodWhere(nowWithoutClock())
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(Date.class)
                .check(Compiled.program());
    }

    /** {@code java.time} types have {@code now()} and {@code now(ZoneId)}, which ask the machine, and {@code now(Clock)}, which does not. */
    private static DescribedPredicate<JavaCall<?>> nowWithoutClock() {
        return target(name("now"))
                .and(target(owner(nameMatching("java\\.time\\..*"))))
                .and(new DescribedPredicate<>("without a clock") {
                    @Override
                    public boolean test(JavaCall<?> call) {
                        return call.getTarget().getRawParameterTypes().stream()
                                .map(JavaClass::getName)
                                .noneMatch("java.time.Clock"::equals);
                    }
                });
    }
}
