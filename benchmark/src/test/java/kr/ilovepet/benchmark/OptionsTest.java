package kr.ilovepet.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import kr.ilovepet.stack.process.StackException;
import kr.ilovepet.stack.shop.Arrangement;
import org.junit.jupiter.api.Test;

class OptionsTest {

    private static final Set<String> KNOWN = Set.of("saga", "pages");

    @Test
    void measuresEverythingInTheUsualArrangementUnlessTold() {
        Options options = parse();

        assertThat(options.scenarios()).isEmpty();
        assertThat(options.setup().arrangement()).isEqualTo(Arrangement.TWO_INSTANCES);
        assertThat(options.setup().asUp()).isFalse();
        assertThat(options.setup().binaryLog()).isFalse();
        assertThat(options.brief()).isFalse();
        assertThat(options.profile()).isFalse();
    }

    @Test
    void takesScenariosAndOptionsInAnySequence() {
        Options options =
                parse("pages", "--spread", "--measure=7", "saga", "--as-up", "--binlog", "--profile", "--warm-up=90");

        assertThat(options.scenarios()).containsExactly("pages", "saga");
        assertThat(options.setup().arrangement()).isEqualTo(Arrangement.SPREAD);
        assertThat(options.setup().asUp()).isTrue();
        assertThat(options.setup().binaryLog()).isTrue();
        assertThat(options.profile()).isTrue();
        assertThat(options.warmUp()).isEqualTo(Duration.ofSeconds(90));
        assertThat(options.measured()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void isShorterWhenBrief() {
        assertThat(parse("--brief").warmUp()).isLessThan(parse().warmUp());
        assertThat(parse("--brief", "--warm-up=90").warmUp()).isEqualTo(Duration.ofSeconds(90));
        assertThat(parse("--brief").shoppers())
                .hasSizeLessThan(parse().shoppers().size());
        assertThat(parse("--shoppers=8,32").shoppers()).containsExactly(8, 32);
    }

    @Test
    void saysWhatItDoesNotKnow() {
        assertThatThrownBy(() -> parse("sage"))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("\"sage\" is not known");
        assertThatThrownBy(() -> parse("--measure=0")).hasMessageContaining("seconds from 1 to 600");
        assertThatThrownBy(() -> parse("--shoppers=8,")).hasMessageContaining("numbers from 1 to 999");
        assertThatThrownBy(() -> parse("--warm-up=x")).hasMessageContaining("seconds from 1 to 600");
    }

    private static Options parse(String... arguments) {
        return Options.parse(List.of(arguments), KNOWN);
    }
}
