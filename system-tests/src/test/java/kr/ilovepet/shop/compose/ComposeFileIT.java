package kr.ilovepet.shop.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kr.ilovepet.stack.process.Commands;
import kr.ilovepet.stack.test.Repository;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The compose file by the schema of the compose specification, .env.example by the compose file, the versions of the
 * images by those that the tests run on, and what it promises of every container.
 */
class ComposeFileIT {

    /** By the validator of config/test, which Node runs. */
    @Test
    void isValid() {
        Path cache = Repository.folders("compose-schema").cache().resolve("compose-schema");
        List<String> validator = List.of(
                "sh",
                Repository.config().resolve("test/compose.sh").toString(),
                cache.toString(),
                "docker-compose.yml",
                "docker-compose.own-servers.yml");

        assertThat(Commands.run(validator, Repository.root(), Map.of()))
                .contains(
                        "docker-compose.yml is valid by the compose specification.",
                        "docker-compose.own-servers.yml is valid by the compose specification.");
    }

    @Test
    void namesTheVersionsThatAreTested() throws IOException {
        assertThat(file("Dockerfile")).contains("ARG PAYARA=payara/micro:" + version("payara") + "\n");
        assertThat(file("docker-compose.yml"))
                .contains("${KAFKA_IMAGE:-apache/kafka:" + version("kafka-broker") + "}")
                .contains("${ILOVEPET_IMAGE:-ilovepet/shop:" + shopVersion() + "}");
    }

    @Test
    void namesNoVersionThatMayBeAnotherTomorrow() throws IOException {
        assertThat(compose().services().values())
                .allSatisfy(
                        service -> assertThat(service.declared().get("image").toString())
                                .as(service.name())
                                .matches(".+:v?\\d+\\.\\d+\\.\\d+.*"));
    }

    @Test
    void givesNoContainerMoreThanItNeeds() throws IOException {
        assertThat(compose().services().values())
                .allSatisfy(service -> assertThat(service.declared())
                        .as(service.name())
                        .containsEntry("read_only", true)
                        .containsEntry("cap_drop", List.of("ALL"))
                        .containsEntry("security_opt", List.of("no-new-privileges:true"))
                        .containsKeys("tmpfs", "mem_limit", "pids_limit", "logging", "networks"));
    }

    /** What a container's environment says, everybody sees who may inspect it. */
    @Test
    void tellsSecretsByFilesOnly() throws IOException {
        Set<String> made = Set.copyOf(Files.readAllLines(Repository.config().resolve("make-secrets.sh")).stream()
                .flatMap(line -> Stream.of(line.split("[\\s;/\"]+")))
                .toList());
        for (ComposeService service : compose().services().values()) {
            assertThat(service.environment().keySet())
                    .as(service.name())
                    .noneMatch(name -> name.matches(".*(PASSWORD|SECRET_KEY|TOKEN_KEY|GRID_NAME)(_OTHER)?"));
            assertThat(service.secrets().values())
                    .as(service.name())
                    .allSatisfy(
                            file -> assertThat(made).contains(file.getFileName().toString()));
        }
    }

    @Test
    void letsEachReachWhomItTalksWith() throws IOException {
        ComposeFile compose = compose();
        for (String service : List.of("member", "catalog", "order", "payment")) {
            assertThat(compose.reachedBy(service + "-db")).as(service).containsExactly(service);
        }
        assertThat(compose.reachedBy("redis")).containsExactly("catalog", "member", "order", "payment");
        assertThat(compose.reachedBy("prometheus"))
                .containsExactly("catalog", "member", "order", "payment", "storefront");
        assertThat(compose.reachedBy("toss-sandbox")).containsExactly("payment");
        assertThat(compose.reachedBy("storefront"))
                .containsExactly(
                        "catalog",
                        "kafka",
                        "kafka-topics",
                        "kafka-ui",
                        "kafka-users",
                        "member",
                        "order",
                        "payment",
                        "prometheus");
        assertThat(compose.services().values().stream()
                        .filter(compose::hasAWayOut)
                        .map(ComposeService::name))
                .as("who reaches what is outside")
                .containsExactlyInAnyOrder("payment", "toss-sandbox");
    }

    @Test
    void opensTheNetworksOfServersThatMayBeAnOperatorsOwn() throws IOException {
        Map<String, Object> opened = ComposeFile.map(
                new Yaml(new SafeConstructor(new LoaderOptions())).load(file("docker-compose.own-servers.yml")));
        ComposeFile compose = compose();

        assertThat(ComposeFile.map(opened.get("networks")).keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of("kafka", "redis", "member-db", "catalog-db", "order-db", "payment-db")
                                .flatMap(server -> compose.services().get(server).networks().stream())
                                .filter(network -> !network.equals("operators"))
                                .toList());
    }

    private static ComposeFile compose() throws IOException {
        return ComposeFile.read(
                Repository.root(),
                Map.of("SHOP_PUBLIC_URL", "https://shop.example", "TOSS_CLIENT_KEY", "test_gck_of_this_test"));
    }

    private static String file(String name) throws IOException {
        return Files.readString(Repository.root().resolve(name));
    }

    private static String version(String of) throws IOException {
        return file("pom.xml").replaceAll("(?s).*<" + of + "\\.version>(.*?)<.*", "$1");
    }

    private static String shopVersion() throws IOException {
        return file("pom.xml").replaceAll("(?s).*?<artifactId>i-love-pet</artifactId>\\s*<version>(.*?)<.*", "$1");
    }
}
