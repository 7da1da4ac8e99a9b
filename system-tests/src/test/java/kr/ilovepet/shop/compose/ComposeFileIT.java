package kr.ilovepet.shop.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kr.ilovepet.stack.process.Commands;
import kr.ilovepet.stack.test.Repository;
import org.junit.jupiter.api.Test;

/**
 * The compose file by the schema of the compose specification, .env.example by the compose file, and the versions of
 * the images by those that the tests run on.
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
                "docker-compose.yml");

        assertThat(Commands.run(validator, Repository.root(), Map.of()))
                .contains("docker-compose.yml is valid by the compose specification.");
    }

    @Test
    void namesTheVersionsThatAreTested() throws IOException {
        assertThat(file("Dockerfile")).contains("ARG PAYARA=payara/micro:" + version("payara") + "\n");
        assertThat(file("docker-compose.yml")).contains("${KAFKA_IMAGE:-apache/kafka:" + version("kafka-broker") + "}");
    }

    private static String file(String name) throws IOException {
        return Files.readString(Repository.root().resolve(name));
    }

    private static String version(String of) throws IOException {
        return file("pom.xml").replaceAll("(?s).*<" + of + "\\.version>(.*?)<.*", "$1");
    }
}
