package id.naungan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.access.CasePass;
import id.naungan.access.sign.PublicPaths;
import id.naungan.testing.Compiled;
import id.naungan.testing.NaunganTest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Every page that is not on the public list asks who is there, and reaches the door on its way.
 * The room's argument resolver calls the door for a {@code CaseFile}; any other handler must do so itself or through its desk.
 */
@NaunganTest
class EveryHandlerUsesTheDoorTest {
    /** Pages about nothing but the signed-in person herself; they show and change no one else's. */
    private static final Set<String> HER_OWN = Set.of("/saya", "/saya/", "/sesi/");

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void a_page_that_is_not_public_reaches_the_door() {
        var wrong = new TreeSet<String>();
        handlers().forEach(handler -> handler.paths.stream()
                .filter(path -> !isPublic(path) && !isHerOwn(path))
                .filter(path -> !takes(handler.method, "CaseFile", CasePass.class.getSimpleName())
                        && !reachesDoor(handler.method))
                .forEach(path -> wrong.add(path + " " + handler.method)));
        assertThat(wrong).as("pages that never ask the door").isEmpty();
    }

    @Test
    void a_page_that_is_not_public_knows_who_is_there() {
        var wrong = new TreeSet<String>();
        handlers().forEach(handler -> handler.paths.stream()
                .filter(path -> !isPublic(path) && !path.startsWith("/sesi/"))
                .filter(path ->
                        !takes(handler.method, Actor.class.getSimpleName(), "CaseFile", CasePass.class.getSimpleName()))
                .forEach(path -> wrong.add(path + " " + handler.method)));
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_public_page_is_handed_nobody() {
        var wrong = new TreeSet<String>();
        handlers().forEach(handler -> handler.paths.stream()
                .filter(EveryHandlerUsesTheDoorTest::isPublic)
                .filter(path -> takes(handler.method, "CaseFile", CasePass.class.getSimpleName()))
                .forEach(path -> wrong.add(path + " " + handler.method)));
        assertThat(wrong).isEmpty();
    }

    private record Handler(HandlerMethod method, List<String> paths) {}

    private List<Handler> handlers() {
        var all = new ArrayList<Handler>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getName().startsWith("id.naungan.")) {
                all.add(new Handler(method, List.copyOf(mapping.getPatternValues())));
            }
        });
        assertThat(all).hasSizeGreaterThan(5);
        return all;
    }

    private static boolean isPublic(String path) {
        var plain = PathContainer.parsePath(path.replaceAll("\\{[^}]*}", "x"));
        return Arrays.stream(PublicPaths.PATTERNS)
                .map(PathPatternParser.defaultInstance::parse)
                .anyMatch((PathPattern open) -> open.matches(plain));
    }

    private static boolean isHerOwn(String path) {
        return HER_OWN.stream().anyMatch(own -> own.endsWith("/") ? path.startsWith(own) : path.equals(own));
    }

    private static boolean takes(HandlerMethod method, String... types) {
        return Arrays.stream(method.getMethodParameters()).anyMatch(parameter -> List.of(types)
                .contains(parameter.getParameterType().getSimpleName()));
    }

    /** Follows the calls of the handler through our own code. */
    private boolean reachesDoor(HandlerMethod handler) {
        Deque<JavaCodeUnit> open = new ArrayDeque<>(start(handler).toList());
        Set<JavaCodeUnit> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            for (var call : open.pop().getCallsFromSelf()) {
                var target = call.getTarget();
                if (target.getOwner().isEquivalentTo(CaseDoor.class)
                        && target.getName().equals("enter")) {
                    return true;
                }
                target.resolveMember()
                        .filter(JavaCodeUnit.class::isInstance)
                        .map(JavaCodeUnit.class::cast)
                        .filter(seen::add)
                        .ifPresent(open::push);
            }
        }
        return false;
    }

    private Stream<JavaMethod> start(HandlerMethod handler) {
        JavaClass owner = Compiled.program().get(handler.getMethod().getDeclaringClass());
        return owner.getMethods().stream().filter(method -> method.reflect().equals(handler.getMethod()));
    }
}
