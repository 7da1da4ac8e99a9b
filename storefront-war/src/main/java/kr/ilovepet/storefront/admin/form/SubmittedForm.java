package kr.ilovepet.storefront.admin.form;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import kr.ilovepet.storefront.services.ServiceProblemException;
import kr.ilovepet.storefront.web.SubmittedValues;
import kr.ilovepet.storefront.web.Texts;

/**
 * A form as it came: everything that was typed, to be shown again, and the words that belong beside its fields. A page
 * with several forms shows each by its name; those that were not sent are blank.
 */
public final class SubmittedForm {

    /** The field of what concerns the form as a whole. */
    public static final String WHOLE = "";

    private final String name;
    private final Locale language;
    private final Map<String, String> typed = new LinkedHashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();

    private SubmittedForm(String name, Locale language) {
        this.name = name;
        this.language = language;
    }

    /** A form that nobody has sent. */
    public static SubmittedForm blank() {
        return new SubmittedForm("", Locale.KOREAN);
    }

    /** A form that was sent; the words about it will be in that language. */
    public static SubmittedForm sent(String name, MultivaluedMap<String, String> fields, Locale language) {
        SubmittedForm form = new SubmittedForm(name, language);
        fields.forEach((field, values) -> form.typed.put(field, values.isEmpty() ? "" : values.get(0)));
        return form;
    }

    /** This form if it has that name, else a blank one. */
    public SubmittedForm named(String wanted) {
        return name.equals(wanted) ? this : blank();
    }

    /** What was typed into a field; empty for nothing. */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What was typed into a field, or what it holds while the form has not been sent. */
    public String value(String field, Object before) {
        return typed.containsKey(field) || before == null ? value(field) : before.toString();
    }

    /** Whether the form was sent with a field, such as a box that was ticked. */
    public boolean has(String field) {
        return typed.containsKey(field);
    }

    /** The names of the fields that it was sent with. */
    public Stream<String> fields() {
        return typed.keySet().stream();
    }

    /** What was typed into a field is not shown again. */
    public void forget(String field) {
        typed.remove(field);
    }

    /** What is wrong with a field, in words; null if nothing is. */
    public String error(String field) {
        return errors.get(field);
    }

    /** Whether nothing is wrong so far. */
    public boolean valid() {
        return errors.isEmpty();
    }

    /** Says what is wrong with a field. */
    public void wrong(String field, String key, Object... arguments) {
        errors.putIfAbsent(field, Texts.get(language, key, arguments));
    }

    /** A text that must be there and be no longer than that. */
    public String required(String field, int longest) {
        String text = SubmittedValues.text(value(field));
        if (text.isEmpty()) {
            wrong(field, "admin.form.missing");
        } else if (text.length() > longest) {
            wrong(field, "admin.form.tooLong", longest);
        }
        return text;
    }

    /** A whole number within bounds, both allowed; the least one if it is not. */
    public long number(String field, long least, long most) {
        OptionalLong number = SubmittedValues.number(value(field));
        if (number.isEmpty() || number.getAsLong() < least || number.getAsLong() > most) {
            wrong(field, "admin.form.number", least, most);
            return least;
        }
        return number.getAsLong();
    }

    /** The same for a field that may stay empty; 0 then. */
    public int numberOrNone(String field, int most) {
        OptionalInt number = SubmittedValues.number(value(field), 0, most);
        if (number.isEmpty() && !SubmittedValues.text(value(field)).isEmpty()) {
            wrong(field, "admin.form.number", 0, most);
        }
        return number.orElse(0);
    }

    /** Says in the shop's words why a service refused, beside the field that it belongs to. */
    public void refused(String field, ServiceProblemException problem) {
        wrong(field, ProblemTexts.key(problem), ProblemTexts.arguments(problem));
    }
}
