package kr.ilovepet.payment.toss;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What an error of Toss means for the money")
class OutcomeTableTest {

    /** Where the table is more careful than the class of the code alone. */
    private static final Map<String, Verdict> MORE_CAREFUL = Map.of(
            "CONFIRM FORBIDDEN_REQUEST", Verdict.DECLINED_UNLESS_DONE,
            "CONFIRM NOT_FOUND_PAYMENT", Verdict.DECLINED_UNLESS_DONE,
            "CONFIRM NOT_FOUND_PAYMENT_SESSION", Verdict.DECLINED_UNLESS_DONE,
            "CONFIRM IDEMPOTENT_REQUEST_PROCESSING", Verdict.STILL_RUNNING,
            "CANCEL NOT_CANCELABLE_AMOUNT", Verdict.DECLINED_UNLESS_DONE,
            "CANCEL NOT_CANCELABLE_PAYMENT", Verdict.DECLINED_UNLESS_DONE,
            "CANCEL NOT_MATCHES_REFUNDABLE_AMOUNT", Verdict.UNKNOWN);

    private static final Map<String, Verdict> OF_CLASS =
            Map.of("D", Verdict.DECLINED, "B", Verdict.CONFIGURATION, "U", Verdict.UNKNOWN);

    static Stream<String> codes() {
        try (var file = OutcomeTableTest.class.getResourceAsStream("errors.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    @DisplayName("follows the class of every documented code")
    void everyCode(String line) {
        String[] part = line.split(" ");
        Verdict expected = MORE_CAREFUL.getOrDefault(part[0] + " " + part[1], OF_CLASS.get(part[2]));
        assertThat(OutcomeTable.verdict(TossOperation.valueOf(part[0]), part[1]))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("is unknown for a code that is not documented")
    void otherCodes() {
        assertThat(OutcomeTable.verdict(TossOperation.CONFIRM, "SOMETHING_NEW")).isEqualTo(Verdict.UNKNOWN);
        assertThat(OutcomeTable.verdict(TossOperation.CANCEL, "SOMETHING_NEW")).isEqualTo(Verdict.UNKNOWN);
        assertThat(OutcomeTable.verdict(TossOperation.CONFIRM, TossResponse.UNREADABLE))
                .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    @DisplayName("is a refusal for good only where Toss's class is D")
    void onlyDeclinesAreDeclined() {
        Set<Verdict> refusals = Set.of(Verdict.DECLINED);
        assertThat(codes().filter(line -> !line.endsWith(" D")))
                .noneMatch(line -> refusals.contains(
                        OutcomeTable.verdict(TossOperation.valueOf(line.split(" ")[0]), line.split(" ")[1])));
    }
}
