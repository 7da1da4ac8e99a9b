package kr.ilovepet.messaging.settings;

import java.util.ArrayList;
import java.util.List;
import kr.ilovepet.platform.settings.CommonSettings;
import kr.ilovepet.platform.settings.Setting;
import kr.ilovepet.platform.settings.SettingRule;
import kr.ilovepet.platform.settings.SettingType;

/** Settings of every service that sends and receives messages. */
public final class MessagingSettings {

    /** Topics keep messages for seven days: the inbox must remember longer what was handled. */
    private static final int SHORTEST_INBOX = 8;

    private static final int TEN_YEARS = 3_650;

    private MessagingSettings() {}

    /** The rules for the settings of a service, its own behind those that all have. */
    public static List<SettingRule> of(String service, SettingRule... own) {
        List<SettingRule> rules = new ArrayList<>(CommonSettings.database(service));
        rules.addAll(CommonSettings.tokens());
        rules.add(Setting.required("kafka.bootstrap.servers", SettingType.brokers()));
        rules.add(Setting.optional("redis.url", SettingType.url("redis", "rediss"))
                .withHiddenValue());
        rules.add(Setting.optional("outbox.retention.days", SettingType.wholeNumber(1, TEN_YEARS)));
        rules.add(Setting.optional("inbox.retention.days", SettingType.wholeNumber(SHORTEST_INBOX, TEN_YEARS)));
        rules.addAll(List.of(own));
        return rules;
    }
}
