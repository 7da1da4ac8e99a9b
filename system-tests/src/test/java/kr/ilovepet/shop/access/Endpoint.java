package kr.ilovepet.shop.access;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Something that answers at an address, as the class that answers declares it.
 *
 * @param method HTTP method
 * @param path with a likely value in each place that is open
 * @param roles who may call it; null for everybody
 * @param consumes a media type that it takes
 * @param where the class that answers
 */
public record Endpoint(String method, String path, Set<String> roles, String consumes, String where) {

    private static final String JAX_RS = "jakarta.ws.rs.";
    private static final String MEMBERS_ONLY = "kr.ilovepet.storefront.security.MembersOnly";
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH");

    /** Who may call it, as the authorisation matrix names them. */
    public Audience audience() {
        if (roles == null) {
            return Audience.EVERYBODY;
        }
        return roles.contains("customer") ? Audience.MEMBER : Audience.ADMIN;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    /** The endpoints of a class; none for a class that has no path. */
    public static Stream<Endpoint> of(JavaClass type, String root, String part) {
        Optional<String> path = text(type, JAX_RS + "Path", "value");
        return path.isEmpty()
                ? Stream.empty()
                : type.getAllMethods().stream()
                        .flatMap(method -> METHODS.stream()
                                .filter(verb -> method.isAnnotatedWith(JAX_RS + verb))
                                .map(verb -> of(type, method, verb, root + joined(path.get(), method), part)));
    }

    private static Endpoint of(JavaClass type, JavaMethod method, String verb, String template, String part) {
        Optional<List<String>> roles = texts(method, "jakarta.annotation.security.RolesAllowed", "value");
        boolean open = method.isAnnotatedWith("jakarta.annotation.security.PermitAll");
        Optional<List<String>> ofClass =
                open ? Optional.empty() : texts(type, "jakarta.annotation.security.RolesAllowed", "value");
        String body = texts(method, JAX_RS + "Consumes", "value")
                .map(types -> types.get(0).replace("image/*", "image/png"))
                .orElse("application/json");
        return new Endpoint(
                verb,
                PathSample.of(template, part),
                roles.or(() -> ofClass).map(Set::copyOf).orElseGet(() -> ofPages(type)),
                body,
                type.getName());
    }

    /** Who may see the pages of a controller: the guard of the administration asks for the path alone. */
    private static Set<String> ofPages(JavaClass type) {
        if (text(type, JAX_RS + "Path", "value").orElse("").matches("/?admin(/.*)?")) {
            return Set.of("admin");
        }
        return type.isAnnotatedWith(MEMBERS_ONLY) ? Set.of("customer") : null;
    }

    private static String joined(String ofClass, JavaMethod method) {
        String whole = ofClass + "/" + text(method, JAX_RS + "Path", "value").orElse("");
        return "/" + whole.replaceAll("/{2,}", "/").replaceAll("^/|/$", "");
    }

    private static Optional<String> text(HasAnnotations<?> owner, String annotation, String member) {
        return texts(owner, annotation, member).map(values -> values.get(0));
    }

    /** The values of an annotation that need not be on this class path. */
    public static Optional<List<String>> texts(HasAnnotations<?> owner, String annotation, String member) {
        return owner.tryGetAnnotationOfType(annotation)
                .flatMap(found -> ((JavaAnnotation<?>) found).get(member))
                .map(value -> value instanceof Object[] many
                        ? Stream.of(many).map(Object::toString).toList()
                        : List.of(value.toString()));
    }
}
