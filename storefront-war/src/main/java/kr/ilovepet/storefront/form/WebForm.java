package kr.ilovepet.storefront.form;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A form as it was submitted. Subclasses declare their fields as texts with {@code @FormParam} and {@code @MvcBinding},
 * so that whatever was typed can be shown again, and their limits as Bean Validation constraints. Templates read
 * values, errors and limits by the name of the field; a form that nobody has submitted is simply new.
 *
 * <p>The fields have to be declared in the class itself: Krazo does not find the constraints of inherited ones. It is
 * no record because Jersey cannot fill final fields.
 */
public abstract class WebForm {

    /** The name under which errors are kept that concern no single field. */
    public static final String WHOLE_FORM = "";

    private final Map<String, String> errors = new LinkedHashMap<>();

    /**
     * What was submitted for a field.
     *
     * @return an empty text where nothing was
     */
    public final String value(String field) {
        Object value = fields().get(field).read(this);
        return value == null ? "" : value.toString();
    }

    /** What was submitted for a field, or another value where nothing was. */
    public final String value(String field, Object otherwise) {
        boolean submitted = hasField(field) && fields().get(field).read(this) != null;
        return submitted || otherwise == null ? value(field) : otherwise.toString();
    }

    /** Whether this kind of form has such a field. */
    public final boolean hasField(String field) {
        return fields().containsKey(field);
    }

    /** The least length that a field may have; null where it has none. */
    public final Integer minLength(String field) {
        return fields().get(field).minLength();
    }

    /** The greatest length that a field may have; null where it has none. */
    public final Integer maxLength(String field) {
        return fields().get(field).maxLength();
    }

    /** The least number that a field may have; null where it has none. */
    public final Long min(String field) {
        return fields().get(field).min();
    }

    /** The greatest number that a field may have; null where it has none. */
    public final Long max(String field) {
        return fields().get(field).max();
    }

    /** What is wrong with a field, in the reader's language; null where nothing is. */
    public final String error(String field) {
        return errors.get(field);
    }

    /** Whether nothing is known to be wrong. */
    public final boolean valid() {
        return errors.isEmpty();
    }

    /** Adds an error; the first one of a field stays. */
    final void reject(String field, String text) {
        errors.putIfAbsent(field, text);
    }

    private Map<String, FormField> fields() {
        return FormField.of(getClass());
    }

    /** The text without blanks around it; empty for none. */
    protected static String stripped(String text) {
        return text == null ? "" : text.strip();
    }
}
