package kr.ilovepet.order.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import kr.ilovepet.order.domain.Failure;
import kr.ilovepet.order.domain.OrderStatus;
import org.junit.jupiter.api.Test;

class FailureTextsTest {

    @Test
    void bothLanguagesHaveTheSameTexts() throws IOException {
        assertThat(keys("failures.properties")).isEqualTo(keys("failures_en.properties"));
    }

    @Test
    void tellsInTheReadersLanguageAndInKoreanOtherwise() {
        Failure failure = Failure.of("OUT_OF_STOCK");

        String korean = FailureTexts.accepting(null).of(OrderStatus.DECREASE_STOCK_FAILED, failure);
        assertThat(FailureTexts.accepting("fr, ko;q=0.5").of(OrderStatus.DECREASE_STOCK_FAILED, failure))
                .isEqualTo(korean);
        assertThat(FailureTexts.accepting("not a language!").of(OrderStatus.DECREASE_STOCK_FAILED, failure))
                .isEqualTo(korean);
        assertThat(FailureTexts.accepting("en-US,en;q=0.9").of(OrderStatus.DECREASE_STOCK_FAILED, failure))
                .contains("not enough stock");
    }

    @Test
    void namesTheProductAndTheAmounts() {
        Failure soldOut = Failure.of("OUT_OF_STOCK", Map.of("productName", "Ball", "stock", "3"));
        Failure dearer = Failure.of("AMOUNT_CHANGED", Map.of("expectedAmount", "9900", "amount", "12900"));

        assertThat(FailureTexts.accepting("en").of(OrderStatus.VALIDATION_FAILED, soldOut))
                .contains("Ball (3 left)");
        assertThat(FailureTexts.accepting("ko").of(OrderStatus.VALIDATION_FAILED, dearer))
                .contains("9,900원", "12,900원");
    }

    @Test
    void hasATextForEveryFailureItDoesNotKnow() {
        Failure failure = Failure.of("SOMETHING_NEW");

        assertThat(FailureTexts.accepting("en").of(OrderStatus.PAYMENT_FAILED, failure))
                .contains("not approved");
        assertThat(FailureTexts.accepting("en").of(OrderStatus.EXPIRED, failure))
                .isNotBlank();
    }

    private static Set<String> keys(String bundle) throws IOException {
        Properties texts = new Properties();
        try (InputStream file = FailureTexts.class.getResourceAsStream("/kr/ilovepet/order/" + bundle)) {
            texts.load(file);
        }
        return texts.stringPropertyNames();
    }
}
