package kr.ilovepet.platform.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kr.ilovepet.platform.broker.BrokerAccess;
import kr.ilovepet.platform.start.StartWait;

/** The rules for the settings of {@link BrokerAccess}: each by itself, and what means nothing beside another. */
public final class BrokerSettings {

    private BrokerSettings() {}

    /** The addresses of the brokers, the login and TLS, and for how long a start waits for them. */
    public static List<SettingRule> rules() {
        return List.of(
                Setting.required(BrokerAccess.BROKERS, SettingType.brokers()),
                Setting.optional(
                        BrokerAccess.PROTOCOL,
                        SettingType.matching("(SASL_)?(PLAINTEXT|SSL)", "PLAINTEXT, SSL, SASL_PLAINTEXT or SASL_SSL")),
                Setting.optional(
                        BrokerAccess.MECHANISM,
                        SettingType.matching("[A-Z][A-Z0-9_-]*", "a mechanism such as SCRAM-SHA-512")),
                Setting.optional(BrokerAccess.TRUSTSTORE, SettingType.readableFile()),
                Setting.optional(BrokerAccess.KEYSTORE, SettingType.readableFile()),
                Setting.optional(StartWait.SETTING, SettingType.wholeNumber(0, StartWait.MOST_SECONDS)),
                BrokerSettings::fitTogether);
    }

    private static Stream<String> fitTogether(SettingValues settings) {
        BrokerAccess access = new BrokerAccess(settings::get);
        String protocol = access.protocol();
        boolean password = access.password().isPresent();
        boolean jaas = settings.get(BrokerAccess.JAAS).isPresent();
        List<String> violations = new ArrayList<>();
        if (BrokerAccess.asksForLogin(protocol)) {
            if (!password && !jaas) {
                violations.add(access.passwordSetting() + " is not set, but " + BrokerAccess.PROTOCOL + " is "
                        + protocol + ", which asks for a login");
            }
        } else if (password || jaas) {
            violations.add((password ? access.passwordSetting() : BrokerAccess.JAAS) + " is set, but "
                    + BrokerAccess.PROTOCOL + " is " + protocol + ", which asks for no login");
        }
        if (!BrokerAccess.encrypts(protocol)) {
            for (String ofTls : List.of(BrokerAccess.TRUSTSTORE, BrokerAccess.KEYSTORE)) {
                if (settings.get(ofTls).isPresent()) {
                    violations.add(
                            ofTls + " is set, but " + BrokerAccess.PROTOCOL + " is " + protocol + ", without TLS");
                }
            }
        }
        return violations.stream();
    }
}
