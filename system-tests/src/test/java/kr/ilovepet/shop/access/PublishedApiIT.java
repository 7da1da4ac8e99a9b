package kr.ilovepet.shop.access;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kr.ilovepet.shop.SharedShop;
import kr.ilovepet.stack.payara.WebApp;
import kr.ilovepet.stack.test.Repository;
import kr.ilovepet.stack.test.RunningShop;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.Yaml;

/** The OpenAPI documents of the delivery describe the running services: every path, with the same methods. */
class PublishedApiIT {
    private static final Path DOCUMENTS = Repository.root().resolve("delivery/target/delivery/openapi");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    /** JAX-RS answers them by itself. */
    private static final Set<String> IMPLIED = Set.of("OPTIONS", "HEAD");

    private static RunningShop shop;

    @BeforeAll
    static void enter() {
        shop = SharedShop.get();
    }

    @ParameterizedTest
    @EnumSource(value = WebApp.class, names = "STOREFRONT", mode = EnumSource.Mode.EXCLUDE)
    void describesWhatTheServiceAnswers(WebApp service) throws Exception {
        Map<String, Map<String, Object>> paths = paths(service);

        assertThat(paths).isNotEmpty();
        for (String path : paths.keySet()) {
            assertThat(allowed(service, path)).as(path).isEqualTo(methods(paths.get(path)));
        }
    }

    private static Map<String, Map<String, Object>> paths(WebApp service) throws IOException {
        Map<String, Map<String, Map<String, Object>>> document =
                new Yaml().load(Files.readString(DOCUMENTS.resolve(service.applicationName() + ".yaml")));
        return document.get("paths");
    }

    private static Set<String> methods(Map<String, Object> operations) {
        return operations.keySet().stream()
                .filter(key -> !key.equals("parameters"))
                .map(method -> method.toUpperCase(Locale.ROOT))
                .collect(toCollection(TreeSet::new));
    }

    /** What the service says it takes at that path, without calling any of it. */
    private static Set<String> allowed(WebApp service, String path) throws IOException, InterruptedException {
        URI address = shop.privateUrl(service)
                .resolve(service.contextRoot() + PathSample.of(path, service.applicationName()));
        HttpResponse<Void> response = HTTP.send(
                HttpRequest.newBuilder(address)
                        .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        return response.headers().allValues("Allow").stream()
                .flatMap(methods -> Stream.of(methods.split(",\\s*")))
                .filter(method -> !IMPLIED.contains(method))
                .collect(toCollection(TreeSet::new));
    }
}
