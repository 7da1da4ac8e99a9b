package kr.ilovepet.shop.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.ilovepet.shop.PageVisitor;
import kr.ilovepet.shop.SharedShop;
import kr.ilovepet.shop.Shopper;
import kr.ilovepet.stack.payara.WebApp;
import kr.ilovepet.stack.test.RunningShop;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A walk over every page and every API that is for admins, as nobody, as a shopper and as an admin. What there is to
 * walk over is read from the delivered classes, so that nothing new can be forgotten.
 */
class AdminPermissionsIT {

    private static final String ADMIN_PAGES = "kr.ilovepet.storefront.admin";
    private static final Map<WebApp, String> PARTS = Map.of(
            WebApp.ORDER, "orders", WebApp.CATALOG, "products", WebApp.PAYMENT, "payments", WebApp.MEMBER, "users");

    /** What anybody may call without a token; whoever adds to this list has to mean it. */
    private static final Set<String> FOR_EVERYBODY = Set.of(
            "GET /api/products",
            "GET /api/products/1",
            "GET /api/products/known",
            "GET /api/products/pictures/1/full",
            "GET /api/categories",
            "POST /api/users/register",
            "POST /api/users/login",
            "POST /api/payments/webhooks/toss",
            "GET /api/cart",
            "DELETE /api/cart",
            "PUT /api/cart/items",
            "PUT /api/cart/items/1",
            "POST /api/cart/items/1",
            "DELETE /api/cart/items/1");

    /** The container refuses a DELETE with a body before anybody asks who is calling. */
    private static final Set<String> WITHOUT_BODY = Set.of("GET", "DELETE");

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static RunningShop shop;
    private static List<Endpoint> api;
    private static List<Endpoint> pages;
    private static JavaClasses storefront;

    @BeforeAll
    static void readWhatIsDelivered(@TempDir Path folder) throws IOException {
        shop = SharedShop.get();
        DeliveredWars wars = new DeliveredWars(folder);
        Set<Endpoint> found = new LinkedHashSet<>();
        for (Map.Entry<WebApp, String> service : PARTS.entrySet()) {
            wars.classesOf(service.getKey()).stream()
                    .flatMap(type -> Endpoint.of(type, "/api", service.getValue()))
                    .forEach(found::add);
        }
        api = List.copyOf(found);
        storefront = wars.classesOf(WebApp.STOREFRONT);
        pages = storefront.stream()
                .flatMap(type -> Stream.concat(Endpoint.of(type, "", ""), servlet(type)))
                .filter(page -> page.path().matches("/admin(/.*)?"))
                .toList();
    }

    @Test
    void everyApiSaysWhoMayCallIt() {
        assertThat(api.stream().filter(endpoint -> endpoint.roles() == null).map(Endpoint::toString))
                .isSubsetOf(FOR_EVERYBODY);
    }

    @Test
    void theWalkMissesNothing() {
        Set<String> withPages = pages.stream().map(Endpoint::where).collect(Collectors.toSet());
        assertThat(storefront.stream()
                        .filter(type -> type.getPackageName().startsWith(ADMIN_PAGES))
                        .filter(type -> type.isAnnotatedWith("jakarta.ws.rs.Path")
                                || type.isAnnotatedWith("jakarta.servlet.annotation.WebServlet"))
                        .map(JavaClass::getName))
                .isNotEmpty()
                .allMatch(withPages::contains);
        assertThat(withPages).allMatch(name -> name.startsWith(ADMIN_PAGES));
        assertThat(pages.stream().map(Endpoint::toString))
                .contains(
                        "GET /admin",
                        "GET /admin/products",
                        "POST /admin/uploads/1",
                        "GET /admin/orders",
                        "POST /admin/orders/2026010100000001/refund",
                        "GET /admin/saga",
                        "GET /admin/dead-letters",
                        "GET /admin/topics");
        assertThat(api.stream().filter(Endpoint::forAdmins).map(Endpoint::toString))
                .contains(
                        "POST /api/products",
                        "POST /api/products/1/pictures",
                        "GET /api/orders/search",
                        "POST /api/orders/2026010100000001/repeat",
                        "GET /api/payments/unsettled",
                        "GET /api/users",
                        "POST /api/orders/dead-letters/1/replay",
                        "GET /api/products/outbox",
                        "GET /api/orders/topics");
    }

    @TestFactory
    Stream<DynamicTest> noApiOfAdminsAnswersNobody() {
        return calls(Map.of(), 401);
    }

    @TestFactory
    Stream<DynamicTest> noApiOfAdminsAnswersAShopper() {
        Shopper shopper = Shopper.registered(shop);
        return calls(shopper.api().headers(), 403);
    }

    @TestFactory
    Stream<DynamicTest> everyPageSendsNobodyToTheLogin() {
        PageVisitor guest = PageVisitor.guest(shop.url());
        return pages.stream()
                .map(page -> dynamicTest(page.toString(), () -> {
                    HttpResponse<String> response = visit(guest, page);
                    assertThat(response.statusCode()).isEqualTo(303);
                    assertThat(response.headers().firstValue("Location").orElse(""))
                            .startsWith("/login?next=");
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyPageIsClosedToAShopper() {
        PageVisitor shopper = PageVisitor.member(shop.url(), "shopper@ilovepet.example", "shopper-demo-1");
        return pages.stream()
                .map(page -> dynamicTest(page.toString(), () -> {
                    HttpResponse<String> response = visit(shopper, page);
                    assertThat(response.statusCode()).isEqualTo(403);
                    assertThat(response.body()).contains("data-words=\"admins\"");
                    assertThat(response.headers().firstValue("Content-Security-Policy"))
                            .isPresent();
                    assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyPageIsOpenToAnAdmin() {
        PageVisitor admin = PageVisitor.member(shop.url(), "admin@ilovepet.example", "admin-demo-1");
        return pages.stream()
                .filter(page -> page.method().equals("GET"))
                .map(page -> dynamicTest(
                        page.toString(),
                        () -> assertThat(visit(admin, page).statusCode())
                                .isIn(page.path().matches(".*/[0-9]+(/.*)?") ? List.of(200, 404) : List.of(200))));
    }

    private static HttpResponse<String> visit(PageVisitor visitor, Endpoint page) {
        return page.method().equals("GET") ? visitor.get(page.path()) : visitor.post(page.path(), "");
    }

    private static Stream<DynamicTest> calls(Map<String, String> headers, int expected) {
        return api.stream()
                .filter(Endpoint::forAdmins)
                .map(endpoint -> dynamicTest(endpoint.toString(), () -> {
                    HttpRequest.Builder request = HttpRequest.newBuilder(
                                    shop.url().resolve(endpoint.path()))
                            .timeout(LONGEST_ANSWER)
                            .header("Content-Type", endpoint.consumes())
                            .method(
                                    endpoint.method(),
                                    WITHOUT_BODY.contains(endpoint.method())
                                            ? HttpRequest.BodyPublishers.noBody()
                                            : HttpRequest.BodyPublishers.ofString("{}"));
                    headers.forEach(request::header);
                    HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
                    assertThat(response.statusCode())
                            .as("%s: %s", endpoint, response.body())
                            .isEqualTo(expected);
                }));
    }

    /** A servlet with an address of its own, which takes what is posted there. */
    private static Stream<Endpoint> servlet(JavaClass type) {
        return Stream.of("urlPatterns", "value")
                .flatMap(member -> Endpoint.texts(type, "jakarta.servlet.annotation.WebServlet", member).stream())
                .flatMap(List::stream)
                .map(pattern -> new Endpoint(
                        "POST", pattern.replaceFirst("\\*$", "1"), null, "multipart/form-data", type.getName()));
    }
}
