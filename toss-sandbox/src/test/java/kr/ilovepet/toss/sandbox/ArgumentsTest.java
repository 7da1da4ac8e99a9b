package kr.ilovepet.toss.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    @Test
    void listens_on_the_loopback_address_unless_told() {
        assertThat(Arguments.parse("--data", "d")).isEqualTo(new Arguments(8100, Path.of("d"), "127.0.0.1", null));
        assertThat(Arguments.parse("--data", "d", "--port", "9", "--host", "0.0.0.0", "--public-url", "http://t/"))
                .isEqualTo(new Arguments(9, Path.of("d"), "0.0.0.0", "http://t"));
    }

    @Test
    void mistakes_are_said_in_a_sentence() {
        assertThatThrownBy(() -> Arguments.parse()).hasMessageStartingWith("--data is missing.");
        assertThatThrownBy(() -> Arguments.parse("--port", "x")).hasMessageStartingWith("--port must be a number");
        assertThatThrownBy(() -> Arguments.parse("--data")).hasMessageStartingWith("--data needs a value.");
        assertThatThrownBy(() -> Arguments.parse("--fast", "1")).hasMessageStartingWith("Unknown argument --fast.");
    }
}
