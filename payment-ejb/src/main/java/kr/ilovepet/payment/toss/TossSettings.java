package kr.ilovepet.payment.toss;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kr.ilovepet.platform.settings.Setting;
import kr.ilovepet.platform.settings.SettingRule;
import kr.ilovepet.platform.settings.SettingType;
import kr.ilovepet.platform.settings.SettingValues;

/** How Toss is reached. A key at the wrong address costs money, so that both are checked together. */
public final class TossSettings {

    static final String ORDER_PREFIX = "toss.order.prefix";
    private static final String API_URL = "toss.api.url";
    private static final String SECRET_KEY = "toss.secret.key";
    private static final String SANDBOX_KEY = "test_gsk_sandbox";
    private static final String REAL_TOSS = "api.tosspayments.com";

    /** Less than the 75 seconds after which {@link TossConnection} gives a call up. */
    private static final int MAX_READ_SECONDS = 70;

    private TossSettings() {}

    /** What these settings must be like. */
    public static List<SettingRule> rules() {
        return List.of(
                Setting.required(API_URL, SettingType.url("https", "http")),
                Setting.secret(SECRET_KEY, SANDBOX_KEY),
                TossSettings::keyFitsAddress,
                Setting.optional(
                        ORDER_PREFIX,
                        SettingType.matching("[A-Za-z0-9_=-]{1,20}", "at most 20 letters, digits, _, = or -")),
                Setting.optional("toss.connect.timeout.seconds", SettingType.wholeNumber(1, 30)),
                Setting.optional("toss.read.timeout.seconds", SettingType.wholeNumber(1, MAX_READ_SECONDS)));
    }

    private static Stream<String> keyFitsAddress(SettingValues settings) {
        String address = settings.get(API_URL).orElse("");
        String key = settings.get(SECRET_KEY).orElse("");
        boolean realToss = address.contains(REAL_TOSS);
        List<String> violations = new ArrayList<>();
        if (realToss && !address.startsWith("https://")) {
            violations.add(API_URL + " must begin with https://: the secret key goes there");
        }
        if (realToss && SANDBOX_KEY.equals(key)) {
            violations.add(SECRET_KEY + " is the sandbox's, but " + API_URL + " is the real Toss");
        }
        if (!realToss && key.startsWith("live_")) {
            violations.add(
                    SECRET_KEY + " is a live key, but " + API_URL + " is not the real Toss: it must not go there");
        }
        return violations.stream();
    }
}
