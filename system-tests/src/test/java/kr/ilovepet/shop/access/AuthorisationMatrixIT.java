package kr.ilovepet.shop.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kr.ilovepet.shop.access.AuthorisationMatrix.Rule;
import kr.ilovepet.stack.payara.WebApp;
import kr.ilovepet.stack.test.Repository;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/**
 * The authorisation matrix holds for the delivered classes and is what the security page shows. That the running shop
 * behaves so is tried by the attack suite.
 */
class AuthorisationMatrixIT {

    private static final Path OPEN_API = Repository.root().resolve("delivery/target/delivery/openapi");
    private static final AuthorisationMatrix MATRIX = AuthorisationMatrix.written();
    private static Addresses addresses;

    @BeforeAll
    static void readWhatIsDelivered(@TempDir Path folder) throws IOException {
        addresses = Addresses.delivered(folder);
    }

    @Test
    void saysOfEveryAddressWhatItsClassDeclares() {
        assertThat(addresses.api()).hasSizeGreaterThan(50);
        assertThat(addresses.pages()).hasSizeGreaterThan(30);
        assertThat(addresses.all())
                .allSatisfy(endpoint -> assertThat(MATRIX.ruleFor(endpoint).map(Rule::audience))
                        .as("who may call %s, which %s serves", endpoint, endpoint.where())
                        .hasValue(endpoint.audience()));
    }

    @Test
    void knowsEveryOperationOfThePublishedApi() throws IOException {
        Set<String> known = new TreeSet<>();
        addresses.api().forEach(endpoint -> known.add(endpoint.toString()));

        for (Map.Entry<WebApp, String> service : Addresses.PARTS.entrySet()) {
            Map<String, Map<String, Map<String, Object>>> document = new Yaml()
                    .load(Files.readString(OPEN_API.resolve(service.getKey().applicationName() + ".yaml")));
            document.get("paths")
                    .forEach((template, operations) -> operations.keySet().stream()
                            .filter(method -> !method.equals("parameters"))
                            .map(method -> method.toUpperCase(java.util.Locale.ROOT) + " "
                                    + PathSample.of(template, service.getValue()))
                            .forEach(operation -> assertThat(known).contains(operation)));
        }
    }

    @Test
    void isShownOnTheSecurityPage() throws IOException {
        String page = Files.readString(Repository.root().resolve("docs/security.md"));

        assertThat(page).contains(AuthorisationMatrix.BEGIN + MATRIX.table() + AuthorisationMatrix.END);
    }
}
