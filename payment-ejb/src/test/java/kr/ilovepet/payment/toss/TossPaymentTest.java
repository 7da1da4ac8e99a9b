package kr.ilovepet.payment.toss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import kr.ilovepet.payment.domain.Won;
import kr.ilovepet.platform.json.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Toss's payment")
class TossPaymentTest {

    @Test
    @DisplayName("is read with fields that we do not know, and without those that are null")
    void lenient() throws JsonProcessingException {
        TossPayment payment = read("""
                {"mId":"tgen_docs","version":"2022-11-16","lastTransactionKey":"txrd_a01","paymentKey":"tgen_1",
                 "orderId":"2026112300000001","status":"PARTIAL_CANCELED","requestedAt":"2025-06-26T19:48:53+09:00",
                 "approvedAt":"2025-06-26T19:49:06+09:00","method":"card","secret":"ps_1","receipt":null,"failure":null,
                 "totalAmount":1000,"balanceAmount":600.0,"somethingNew":{"a":[1]},
                 "cancels":[{"cancelAmount":400,"cancelReason":"r #1","canceledAt":"2025-06-27T00:00:00+09:00"}]}
                """);
        assertThat(payment.approvedAt()).isEqualTo(Instant.parse("2025-06-26T10:49:06Z"));
        assertThat(payment.canceledAmount()).isEqualTo(new Won(400));
        assertThat(payment.holdsMoney()).isTrue();
        assertThat(payment.cancels()).singleElement().satisfies(cancel -> {
            assertThat(cancel.status()).isEqualTo("DONE");
            assertThat(cancel.canceledAt()).isEqualTo(Instant.parse("2025-06-26T15:00:00Z"));
        });
        assertThat(payment.receiptUrl()).isNull();
    }

    @Test
    @DisplayName("with a status of a later time is not taken for another")
    void newStatus() throws JsonProcessingException {
        assertThat(read("""
                                {"paymentKey":"k","orderId":"o","status":"HALF_DONE","totalAmount":1,"balanceAmount":1}
                                """).status()).isEqualTo(TossStatus.OTHER);
    }

    @Test
    @DisplayName("is none without its amount")
    void incomplete() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("{\"paymentKey\":\"k\",\"orderId\":\"o\",\"status\":\"DONE\"}"));
    }

    private static TossPayment read(String json) throws JsonProcessingException {
        return TossPayment.of(Json.lenient().readTree(json), Instant.EPOCH);
    }
}
