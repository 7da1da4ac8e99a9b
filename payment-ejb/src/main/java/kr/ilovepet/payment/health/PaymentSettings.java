package kr.ilovepet.payment.health;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kr.ilovepet.messaging.settings.MessagingSettings;
import kr.ilovepet.platform.settings.ServiceSettings;
import kr.ilovepet.platform.settings.Setting;
import kr.ilovepet.platform.settings.SettingRule;
import kr.ilovepet.platform.settings.SettingType;
import kr.ilovepet.platform.settings.SettingValues;

/**
 * What the payment service needs to be set. A wrong key or address of Toss costs money, so these are looked at
 * together.
 */
public class PaymentSettings implements ServiceSettings {

    private static final String API = "toss.api.url";
    private static final String KEY = "toss.secret.key";
    private static final String REAL_TOSS = "api.tosspayments.com";
    /** As many calls as the bulkhead lets through at once; more workers would only be refused. */
    private static final int MOST_WORKERS = 16;
    /** Below the 75 seconds after which a call is given up whole. */
    private static final int LONGEST_READ_SECONDS = 70;

    private static final int MINUTES_OF_A_DAY = 1_440;

    @Override
    public String service() {
        return "payment";
    }

    @Override
    public List<SettingRule> rules() {
        return MessagingSettings.of(
                "payment",
                Setting.required(API, SettingType.url("https", "http")),
                Setting.secret(KEY, "test_gsk_sandbox"),
                PaymentSettings::keyFitsAddress,
                Setting.optional(
                        "toss.order.prefix",
                        SettingType.matching("[A-Za-z0-9_=-]{1,20}", "at most 20 letters, digits, _, = or -")),
                Setting.optional("toss.connect.timeout.seconds", SettingType.wholeNumber(1, 30)),
                Setting.optional("toss.read.timeout.seconds", SettingType.wholeNumber(1, LONGEST_READ_SECONDS)),
                Setting.optional("payment.worker.concurrency", SettingType.wholeNumber(1, MOST_WORKERS)),
                Setting.optional("payment.sweep.interval.minutes", SettingType.number(0.01, MINUTES_OF_A_DAY)),
                Setting.optional("payment.sweep.payments.per.second", SettingType.wholeNumber(1, 1_000)));
    }

    private static Stream<String> keyFitsAddress(SettingValues settings) {
        String address = settings.get(API).orElse("");
        String key = settings.get(KEY).orElse("");
        boolean realToss = address.contains(REAL_TOSS);
        List<String> violations = new ArrayList<>();
        if (realToss && !address.startsWith("https://")) {
            violations.add(API + " must begin with https://: the secret key goes there");
        }
        if (realToss && "test_gsk_sandbox".equals(key)) {
            violations.add(KEY + " is the sandbox's, but " + API + " is the real Toss");
        }
        if (!realToss && key.startsWith("live_")) {
            violations.add(KEY + " is a live key, but " + API + " is not the real Toss: it must not go there");
        }
        return violations.stream();
    }
}
