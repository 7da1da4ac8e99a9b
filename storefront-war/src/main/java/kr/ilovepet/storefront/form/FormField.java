package kr.ilovepet.storefront.form;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.FormParam;
import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A field of a kind of form, with the limits that its constraints declare.
 *
 * @param minLength null where no constraint names one, like the other limits
 */
record FormField(Field field, Integer minLength, Integer maxLength, Long min, Long max) {

    private static final ClassValue<Map<String, FormField>> FIELDS = new ClassValue<>() {
        @Override
        protected Map<String, FormField> computeValue(Class<?> form) {
            return read(form);
        }
    };

    /** The fields of a class of forms by the names that they are submitted under. */
    static Map<String, FormField> of(Class<? extends WebForm> form) {
        return FIELDS.get(form);
    }

    Object read(WebForm form) {
        try {
            return field.get(form);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The field " + field + " cannot be read", e);
        }
    }

    private static Map<String, FormField> read(Class<?> form) {
        Map<String, FormField> fields = new LinkedHashMap<>();
        for (Class<?> type = form; type != WebForm.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(FormParam.class)) {
                    field.setAccessible(true);
                    fields.put(field.getAnnotation(FormParam.class).value(), withLimits(field));
                }
            }
        }
        return fields;
    }

    private static FormField withLimits(Field field) {
        WholeNumber number = field.getAnnotation(WholeNumber.class);
        Long min = number == null ? null : Long.valueOf(number.min());
        Long max = number == null ? null : Long.valueOf(number.max());
        if (field.isAnnotationPresent(TextSize.class)) {
            TextSize size = field.getAnnotation(TextSize.class);
            return new FormField(field, size.min(), size.max(), min, max);
        }
        if (field.isAnnotationPresent(MultilineSize.class)) {
            return new FormField(
                    field, null, field.getAnnotation(MultilineSize.class).max(), min, max);
        }
        Size size = field.getAnnotation(Size.class);
        return size == null
                ? new FormField(field, null, null, min, max)
                : new FormField(field, size.min(), size.max(), min, max);
    }
}
