package id.naungan.rules;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address at which a handler of ours answers, with the names of what it reads. */
final class FoundAddresses {
    private FoundAddresses() {}

    /** One handler at one of its addresses. */
    record Address(boolean posts, String pattern, List<String> names) {

        /** With a case, a letter and other things in the places of the pattern. */
        String filled(String theCase, String letter, List<String> others, SplittableRandom random) {
            String path = pattern.replaceFirst("^/kasus/\\{[^}]*}", "/kasus/" + theCase)
                    .replaceFirst("^/surat/\\{[^}]*}", "/surat/" + letter)
                    .replace("**", "x");
            while (path.contains("{")) {
                path = path.replaceFirst("\\{[^}]*}", others.get(random.nextInt(others.size())));
            }
            return path;
        }
    }

    static List<Address> of(ApplicationContext program) {
        List<Address> all = new ArrayList<>();
        program.getBean(RequestMappingHandlerMapping.class).getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getName().startsWith("id.naungan.")) {
                boolean posts = mapping.getMethodsCondition().getMethods().stream()
                        .anyMatch(verb -> verb.name().equals("POST"));
                mapping.getPatternValues().forEach(pattern -> all.add(new Address(posts, pattern, names(method))));
            }
        });
        all.sort(java.util.Comparator.comparing(Address::pattern).thenComparing(Address::posts));
        return all;
    }

    private static List<String> names(HandlerMethod method) {
        List<String> names = new ArrayList<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
            if (named != null) {
                names.add(named.name().isEmpty() ? parameter.getParameter().getName() : named.name());
            } else if (parameter.hasParameterAnnotation(ModelAttribute.class)) {
                components(parameter.getParameterType(), "", names);
            }
        }
        return names;
    }

    /** A field of a form's own record is named with a dot, a line of a list with its number. */
    private static void components(Class<?> form, String prefix, List<String> names) {
        if (form.getRecordComponents() == null) {
            return;
        }
        for (RecordComponent component : form.getRecordComponents()) {
            String name = prefix + component.getName();
            if (component.getType().isRecord()) {
                components(component.getType(), name + ".", names);
            } else {
                names.add(name);
            }
        }
    }
}
