package kr.ilovepet.payment.toss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import kr.ilovepet.platform.json.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A page of Toss's list")
class TransactionPageTest {

    private static final String OURS = """
            {"transactionKey":"t-1","paymentKey":"k-1","orderId":"dev-2026112300000001","status":"DONE",
             "transactionAt":"2026-11-23T12:11:34+09:00","currency":"KRW","amount":4000}
            """;

    @Test
    @DisplayName("is read in spite of rows that cannot be, whoever's they are")
    void unreadableRows() throws JsonProcessingException {
        String theirs = OURS.replace("dev-", "shop-").replace("\"amount\":4000", "\"amount\":10.5");
        String broken = OURS.replace("t-1", "t-2").replace("\"amount\":4000", "\"amount\":10.5");
        String nobodys = OURS.replace("orderId", "id");

        TransactionPage page = read(theirs, broken, nobodys, OURS);

        assertThat(page.transactions()).extracting(TossTransaction::key).containsExactly("t-1");
        assertThat(page.end()).isEmpty();
    }

    @Test
    @DisplayName("ends with its last row, whoever's it is")
    void end() throws JsonProcessingException {
        String[] rows = Collections.nCopies(TossTransactions.PAGE_SIZE, OURS).toArray(String[]::new);
        rows[498] = OURS.replace("dev-", "shop-").replace("t-1", "t-499");
        rows[499] = OURS.replace("transactionAt", "at");

        assertThat(read(rows).end())
                .isEqualTo(Optional.of(new TransactionPage.End("t-499", Instant.parse("2026-11-23T03:11:34Z"))));
        Collections.fill(Arrays.asList(rows), "{}");
        assertThatIllegalArgumentException().isThrownBy(() -> read(rows));
    }

    private static TransactionPage read(String... rows) throws JsonProcessingException {
        return TransactionPage.of(
                Json.lenient().readTree("[" + String.join(",", rows) + "]"), new TossRequests(Optional.of("dev-")));
    }
}
