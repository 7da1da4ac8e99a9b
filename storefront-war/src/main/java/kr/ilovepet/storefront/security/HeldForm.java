package kr.ilovepet.storefront.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kr.ilovepet.storefront.services.ServiceRequest;
import kr.ilovepet.storefront.web.LocalPath;

/**
 * A form that was submitted when it could not be handled, because its visitor has to sign in or to look again first.
 * The next page carries its fields, so that nothing typed is lost and the form can be submitted once more. Only the
 * page holds it; the shop keeps nothing.
 *
 * @param path the path that it was sent to, one of this shop's pages
 * @param fields what was submitted, without the page token
 */
public record HeldForm(String path, List<Field> fields) {

    /** The field of the login form with the path of the form that waits for the login. */
    public static final String PATH_FIELD = "heldPath";

    /** What the names of its fields begin with in the login form. */
    public static final String FIELD_PREFIX = "held.";

    private static final String SUBMITTED = HeldForm.class.getName();
    private static final String FORM_TYPE = "application/x-www-form-urlencoded";

    public HeldForm {
        fields = List.copyOf(fields);
    }

    /** Remembers, for the rest of a request, what was submitted with it: its body can be read once. */
    static void remember(HttpServletRequest request, Map<String, List<String>> submitted) {
        request.setAttribute(SUBMITTED, submitted);
    }

    /**
     * The form of a request; empty for anything else, for one that htmx sends, whose page is still there, and for one
     * with a file, which no page can hold.
     */
    public static Optional<HeldForm> of(HttpServletRequest request) {
        String type = request.getContentType();
        if (ServiceRequest.safe(request.getMethod())
                || request.getQueryString() != null
                || request.getHeader("HX-Request") != null
                || type == null
                || !type.startsWith(FORM_TYPE)) {
            return Optional.empty();
        }
        return at(request.getRequestURI(), submitted(request).filter(field -> !field.isOf(PageTokens.FIELD)));
    }

    /** The form that the login form of a request carries; empty for none. */
    public static Optional<HeldForm> inLogin(HttpServletRequest request) {
        List<Field> all = submitted(request).toList();
        return all.stream()
                .filter(field -> field.isOf(PATH_FIELD))
                .findFirst()
                .flatMap(path -> at(path.value(), all.stream().flatMap(Field::held)));
    }

    /** The values of a field; none where it was not submitted. */
    public Stream<String> values(String name) {
        return fields.stream().filter(field -> field.isOf(name)).map(Field::value);
    }

    private static Optional<HeldForm> at(String path, Stream<Field> fields) {
        return LocalPath.orHome(path).equals(path)
                ? Optional.of(new HeldForm(path, fields.toList()))
                : Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private static Stream<Field> submitted(HttpServletRequest request) {
        return request.getAttribute(SUBMITTED) instanceof Map<?, ?> read
                ? fields(((Map<String, List<String>>) read).entrySet().stream())
                : fields(request.getParameterMap().entrySet().stream()
                        .map(field -> Map.entry(field.getKey(), Arrays.asList(field.getValue()))));
    }

    private static Stream<Field> fields(Stream<Map.Entry<String, List<String>>> submitted) {
        return submitted.flatMap(field -> field.getValue().stream().map(value -> new Field(field.getKey(), value)));
    }

    /** A field and its value as it was typed. */
    public record Field(String name, String value) {

        private boolean isOf(String other) {
            return name.equals(other);
        }

        private Stream<Field> held() {
            return name.startsWith(FIELD_PREFIX)
                    ? Stream.of(new Field(name.substring(FIELD_PREFIX.length()), value))
                    : Stream.empty();
        }
    }
}
