package kr.ilovepet.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kr.ilovepet.platform.settings.SettingValues;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "https://api.tosspayments.com, live_gsk_1, 0",
        "https://api.tosspayments.com, test_gsk_own, 0",
        "http://127.0.0.1:8100, test_gsk_sandbox, 0",
        "https://api.tosspayments.com, test_gsk_sandbox, 1",
        "http://api.tosspayments.com, live_gsk_1, 1",
        "http://127.0.0.1:8100, live_gsk_1, 1"
    })
    void keyAndAddressOfTossMustFit(String address, String key, int violations) {
        Map<String, String> settings = Map.of(
                "toss.api.url", address, "toss.secret.key", key, "shop.profile", "local", "service.name", "payment");
        SettingValues values = new SettingValues(name -> Optional.ofNullable(settings.get(name)));
        assertThat(aboutToss(values)).hasSize(violations);
    }

    private static Stream<String> aboutToss(SettingValues values) {
        return new PaymentSettings()
                .rules().stream().flatMap(rule -> rule.violations(values)).filter(text -> text.startsWith("toss."));
    }
}
