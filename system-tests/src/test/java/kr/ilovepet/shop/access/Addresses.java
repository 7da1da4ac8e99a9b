package kr.ilovepet.shop.access;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kr.ilovepet.stack.payara.WebApp;

/**
 * Every address of the shop, read from the classes that are delivered, so that nothing new can be forgotten.
 *
 * @param api below {@code /api}, through the gateway
 * @param pages of the storefront
 * @param parameters names of the parameters that any page takes from its address or form
 */
public record Addresses(List<Endpoint> api, List<Endpoint> pages, Set<String> parameters) {

    /** The services, and what they call their part of the API. */
    public static final Map<WebApp, String> PARTS = Map.of(
            WebApp.ORDER, "orders", WebApp.CATALOG, "products", WebApp.PAYMENT, "payments", WebApp.MEMBER, "users");

    private static final List<String> PARAMETER =
            List.of("jakarta.ws.rs.QueryParam", "jakarta.ws.rs.FormParam", "jakarta.ws.rs.CookieParam");

    /** Read from the request itself, by a page that is shared. */
    private static final Set<String> OF_SHARED_PAGES = Set.of("query", "category", "sort", "page", "quantity");

    /** Servlets of the storefront that are no address of their own: the gateway, and what shows an error. */
    private static final Set<String> NO_ADDRESS = Set.of("GatewayServlet", "ErrorPageServlet");

    /**
     * Those of the delivery.
     *
     * @param folder where its classes are unpacked
     */
    public static Addresses delivered(Path folder) throws IOException {
        DeliveredWars wars = new DeliveredWars(folder);
        Set<Endpoint> api = new LinkedHashSet<>();
        for (Map.Entry<WebApp, String> service : PARTS.entrySet()) {
            wars.classesOf(service.getKey()).stream()
                    .flatMap(type -> Endpoint.of(type, "/api", service.getValue()))
                    .forEach(api::add);
        }
        JavaClasses storefront = wars.classesOf(WebApp.STOREFRONT);
        return new Addresses(
                sorted(api.stream()),
                sorted(storefront.stream().flatMap(type -> Stream.concat(Endpoint.of(type, "", ""), servlets(type)))),
                parameters(storefront));
    }

    /** API and pages. */
    public Stream<Endpoint> all() {
        return Stream.concat(api.stream(), pages.stream());
    }

    private static List<Endpoint> sorted(Stream<Endpoint> endpoints) {
        return endpoints
                .distinct()
                .sorted((one, other) -> (one.path() + one.method()).compareTo(other.path() + other.method()))
                .toList();
    }

    /** A servlet with an address of its own, which takes what is posted there. */
    private static Stream<Endpoint> servlets(JavaClass type) {
        return NO_ADDRESS.contains(type.getSimpleName())
                ? Stream.empty()
                : Stream.of("urlPatterns", "value")
                        .flatMap(member ->
                                Endpoint.texts(type, "jakarta.servlet.annotation.WebServlet", member).stream())
                        .flatMap(List::stream)
                        .map(pattern -> new Endpoint(
                                "POST",
                                pattern.replaceFirst("\\*$", "1"),
                                pattern.startsWith("/admin") ? Set.of("admin") : null,
                                "multipart/form-data",
                                type.getName()));
    }

    private static Set<String> parameters(JavaClasses storefront) {
        Set<String> names = new TreeSet<>(OF_SHARED_PAGES);
        for (JavaClass type : storefront) {
            type.getFields().forEach(field -> names.addAll(named(field)));
            type.getMethods().stream()
                    .flatMap(method -> method.getParameters().stream())
                    .map(JavaParameter.class::cast)
                    .forEach(parameter -> names.addAll(named(parameter)));
        }
        return names;
    }

    private static List<String> named(HasAnnotations<?> owner) {
        return PARAMETER.stream()
                .flatMap(annotation -> Endpoint.texts(owner, annotation, "value").stream())
                .flatMap(List::stream)
                .toList();
    }
}
