package kr.ilovepet.payment.toss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import kr.ilovepet.payment.domain.Won;
import kr.ilovepet.platform.json.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A transaction in Toss's list")
class TossTransactionTest {

    private static final String CANCELED = """
            {"mId":"tosspayments","transactionKey":"t-1","paymentKey":"k-1","orderId":"2026112300000001","method":"card",
             "customerKey":null,"useEscrow":false,"receiptUrl":"https://toss.example/r","status":"PARTIAL_CANCELED",
             "transactionAt":"2026-11-23T12:11:34+09:00","currency":"KRW","amount":4000}
            """;

    @Test
    @DisplayName("says what moved, when, and of which payment")
    void movement() throws JsonProcessingException {
        assertThat(read(CANCELED))
                .isEqualTo(new TossTransaction(
                        "t-1",
                        "k-1",
                        "2026112300000001",
                        TossStatus.PARTIAL_CANCELED,
                        new Won(4_000),
                        Instant.parse("2026-11-23T03:11:34Z")));
    }

    @Test
    @DisplayName("moved as much whatever the sign")
    void sign() throws JsonProcessingException {
        assertThat(read(CANCELED.replace("4000", "-4000"))).isEqualTo(read(CANCELED));
    }

    @Test
    @DisplayName("of another money counts for nothing, and keeps nobody from reading on")
    void otherMoney() throws JsonProcessingException {
        TossTransaction dollars = read(CANCELED.replace("KRW", "USD").replace("4000", "181.56"));
        assertThat(dollars.status()).isEqualTo(TossStatus.OTHER);
        assertThat(dollars.amount()).isEqualTo(Won.ZERO);
    }

    @Test
    @DisplayName("is none without its key or its time")
    void incomplete() {
        assertThatIllegalArgumentException().isThrownBy(() -> read(CANCELED.replace("transactionKey", "key")));
        assertThatIllegalArgumentException().isThrownBy(() -> read(CANCELED.replace("transactionAt", "at")));
    }

    private static TossTransaction read(String json) throws JsonProcessingException {
        return TossTransaction.of(Json.lenient().readTree(json));
    }
}
