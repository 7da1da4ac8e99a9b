package kr.ilovepet.shop.buyer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A form as it stands in a page.
 *
 * @param id empty for none
 * @param action where it is sent to
 * @param fields all that would be sent; a name may come several times
 */
record PageForm(String id, String action, List<Field> fields) {

    private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
    private static final Pattern CONTROL = Pattern.compile(
            "(?s)<input\\b([^>]*)>|<select\\b([^>]*)>(.*?)</select>|<textarea\\b([^>]*)>(.*?)</textarea>");
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");
    private static final Set<String> UNSENT = Set.of("submit", "file", "checkbox", "radio");

    /** A field and what stands in it. */
    record Field(String name, String value) {}

    /** The forms of a page. */
    static List<PageForm> in(String page) {
        List<PageForm> forms = new ArrayList<>();
        Matcher form = FORM.matcher(page);
        while (form.find()) {
            String id = Objects.toString(Html.attribute(form.group(1), "id"), "");
            String action = Objects.toString(Html.attribute(form.group(1), "action"), "");
            forms.add(new PageForm(id, action, fieldsOf(form.group(2))));
        }
        return forms;
    }

    /** The form with something else in a field, or with a field more. */
    PageForm with(String name, String value) {
        List<Field> changed = new ArrayList<>(fields);
        changed.removeIf(field -> field.name().equals(name));
        changed.add(new Field(name, value));
        return new PageForm(id, action, changed);
    }

    /** The form as a button sends it that has an address of its own. */
    PageForm sentTo(String otherAction) {
        return new PageForm(id, otherAction, fields);
    }

    /** Whether a field says this, in the form itself or in one that it holds for later. */
    boolean says(Field typed) {
        return fields.stream()
                .anyMatch(field ->
                        (field.name().equals(typed.name()) || field.name().equals("held." + typed.name()))
                                && field.value().equals(typed.value()));
    }

    String encoded() {
        return fields.stream()
                .map(field -> encoded(field.name()) + "=" + encoded(field.value()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<Field> fieldsOf(String form) {
        List<Field> fields = new ArrayList<>();
        Matcher control = CONTROL.matcher(form);
        while (control.find()) {
            if (control.group(2) != null) {
                add(fields, control.group(2), chosen(control.group(3)));
            } else if (control.group(4) != null) {
                add(fields, control.group(4), Html.text(control.group(5)));
            } else if (!UNSENT.contains(Objects.toString(Html.attribute(control.group(1), "type"), "text"))) {
                add(fields, control.group(1), Objects.toString(Html.attribute(control.group(1), "value"), ""));
            }
        }
        return List.copyOf(fields);
    }

    private static void add(List<Field> fields, String tag, String value) {
        String name = Html.attribute(tag, "name");
        if (name != null) {
            fields.add(new Field(name, value));
        }
    }

    private static String chosen(String options) {
        Matcher option = OPTION.matcher(options);
        String chosen = null;
        while (option.find()) {
            String value = Objects.toString(Html.attribute(option.group(1), "value"), "");
            if (chosen == null || option.group(1).contains("selected")) {
                chosen = value;
            }
        }
        return Objects.toString(chosen, "");
    }
}
