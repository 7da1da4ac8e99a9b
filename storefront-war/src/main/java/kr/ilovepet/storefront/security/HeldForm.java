package kr.ilovepet.storefront.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.ilovepet.storefront.services.ServiceRequest;
import kr.ilovepet.storefront.web.Htmx;
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
    private static final String PATH_FIELD = "heldPath";

    /** What the names of its fields begin with in the login form. */
    private static final String FIELD_PREFIX = "held.";

    /** No page says a password again. */
    private static final String PASSWORD = "password";

    private static final String SUBMITTED = HeldForm.class.getName();
    private static final Pattern FORM_TYPE =
            Pattern.compile("application/x-www-form-urlencoded(?:; ?charset=utf-8)?", Pattern.CASE_INSENSITIVE);

    /** No form of this shop has as many; a page with thousands of fields would be far larger than what was sent. */
    private static final int MOST_FIELDS = 200;

    public HeldForm {
        fields = List.copyOf(fields);
    }

    /** Remembers, for the rest of a request, what was submitted with it: its body can be read once. */
    static void remember(HttpServletRequest request, Map<String, List<String>> submitted) {
        request.setAttribute(SUBMITTED, submitted);
    }

    /**
     * The form of a request; empty for anything else, for one that htmx sends, whose page is still there, and for one
     * with a file, which no page can hold; and for what no form of this shop would send: more fields or bytes than any
     * has, in another charset, or without saying how many bytes; and for one with a password.
     */
    public static Optional<HeldForm> of(HttpServletRequest request) {
        String type = request.getContentType();
        if (ServiceRequest.safe(request.getMethod())
                || request.getQueryString() != null
                || Htmx.asks(request)
                || type == null
                || !FORM_TYPE.matcher(type).matches()
                || !isPage(request.getRequestURI())
                || request.getContentLengthLong() < 0
                || request.getContentLengthLong() > PageTokenFilter.MAX_FORM_BYTES) {
            return Optional.empty();
        }
        return at(request.getRequestURI(), submitted(request).filter(field -> !field.isOf(PageTokens.FIELD)))
                .filter(form -> form.values(PASSWORD).findAny().isEmpty());
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
        List<Field> all = fields.toList();
        return isPage(path) && all.size() <= MOST_FIELDS ? Optional.of(new HeldForm(path, all)) : Optional.empty();
    }

    private static boolean isPage(String path) {
        return LocalPath.orHome(path).equals(path);
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
