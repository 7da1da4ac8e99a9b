package kr.ilovepet.member.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @Test
    void blanksAroundAndCapitalsDoNotMakeAnotherAddress() {
        assertThat(EmailAddress.normalize("  Mina.KIM@Example.COM\t")).isEqualTo("mina.kim@example.com");
        assertThat(EmailAddress.normalize(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.kr",
                "mina.kim+shop@mail.example.co.kr",
                "o'neil_99@x-y.example",
                "mina@xn--3e0b707e.xn--3e0b707e"
            })
    void takesOrdinaryAddresses(String address) {
        assertThat(address).matches(EmailAddress.PATTERN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mina",
                "mina@",
                "@example.com",
                "mina@example",
                "mina@example.1",
                "mina@-example.com",
                "mina@example..com",
                ".mina@example.com",
                "mi..na@example.com",
                "mi na@example.com",
                "mina@exa mple.com",
                "mina@kim@example.com",
                "<script>@example.com",
                "mina@example.com\nbcc: x@example.com",
                "mína@example.com"
            })
    void refusesWhatIsNone(String address) {
        assertThat(address).doesNotMatch(EmailAddress.PATTERN);
    }

    @Test
    void refusesWhatIsTooLongAtOnce() {
        String local = "a".repeat(64);
        String longest = local + "@" + ("b".repeat(61) + ".").repeat(3) + "kr1";
        assertThat(longest.length()).isEqualTo(254);
        assertThat(longest).matches(EmailAddress.PATTERN);
        assertThat(longest + "x").doesNotMatch(EmailAddress.PATTERN);
        assertThat("a" + local + "@example.com").doesNotMatch(EmailAddress.PATTERN);
        assertThat("a.".repeat(30_000) + "a@example.com").doesNotMatch(EmailAddress.PATTERN);
        assertThat("a@" + "b.".repeat(30_000) + "kr").doesNotMatch(EmailAddress.PATTERN);
    }
}
