package kr.ilovepet.instance.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartArgumentsTest {

    private final StartArguments arguments = new StartArguments(List.of(
            "--port",
            "8080",
            "--deploy",
            "/a/storefront.war:/",
            "--deploy",
            "/a/order.war:/order",
            "--port",
            "8081",
            "--nohazelcast"));

    @Test
    void haveWarsAndTheirNames() {
        assertThat(arguments.deployments()).containsExactly(Path.of("/a/storefront.war"), Path.of("/a/order.war"));
        assertThat(arguments.applications()).containsExactly("storefront", "order");
    }

    @Test
    void haveValuesOfWhichTheLastCounts() {
        assertThat(arguments.value("--port", "1")).isEqualTo("8081");
        assertThat(arguments.value("--startport", "6900")).isEqualTo("6900");
        assertThat(arguments.has("--nohazelcast")).isTrue();
    }
}
