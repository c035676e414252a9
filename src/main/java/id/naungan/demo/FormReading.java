package id.naungan.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Membaca formulir. Reads the forms of our own pages, whose markup is known; it is no reader of HTML in general. */
final class FormReading {
    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile(
            "<input\\b([^>]*)>|<textarea\\b([^>]*)>(.*?)</textarea>|<select\\b([^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");

    /** Where a form goes and what a browser would send if nobody touched it. */
    record Form(String action, Map<String, List<String>> fields) {}

    private FormReading() {}

    /** The first form of the page whose address ends so. */
    static Optional<Form> find(String html, String actionEnd) {
        Matcher form = FORM.matcher(html);
        while (form.find()) {
            String action = attribute(form.group(1), "action");
            if (action.endsWith(actionEnd)) {
                return Optional.of(new Form(action, fields(form.group(2))));
            }
        }
        return Optional.empty();
    }

    private static Map<String, List<String>> fields(String html) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(html);
        while (field.find()) {
            if (field.group(1) != null) {
                input(field.group(1), fields);
            } else if (field.group(2) != null) {
                put(
                        fields,
                        field.group(2),
                        HtmlUtils.htmlUnescape(field.group(3)).strip());
            } else {
                put(fields, field.group(4), chosen(field.group(5)));
            }
        }
        return fields;
    }

    private static void input(String attributes, Map<String, List<String>> fields) {
        boolean offered =
                switch (attribute(attributes, "type")) {
                    case "checkbox", "radio" -> attributes.contains(" checked");
                    case "file", "submit" -> false;
                    default -> true;
                };
        if (offered) {
            put(fields, attributes, attribute(attributes, "value"));
        }
    }

    private static String chosen(String options) {
        String first = null;
        Matcher option = OPTION.matcher(options);
        while (option.find()) {
            String value = attribute(option.group(1), "value");
            if (option.group(1).contains(" selected")) {
                return value;
            }
            first = first == null ? value : first;
        }
        return first == null ? "" : first;
    }

    private static void put(Map<String, List<String>> fields, String attributes, String value) {
        String name = attribute(attributes, "name");
        if (!name.isEmpty()) {
            fields.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
        }
    }

    private static String attribute(String attributes, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? HtmlUtils.htmlUnescape(found.group(1)) : "";
    }
}
