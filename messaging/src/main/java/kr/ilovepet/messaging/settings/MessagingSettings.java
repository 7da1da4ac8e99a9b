package kr.ilovepet.messaging.settings;

import java.util.List;
import java.util.stream.Stream;
import kr.ilovepet.messaging.inbox.MessageChannel;
import kr.ilovepet.platform.settings.BrokerSettings;
import kr.ilovepet.platform.settings.Setting;
import kr.ilovepet.platform.settings.SettingRule;
import kr.ilovepet.platform.settings.SettingType;

/** Settings of this library, for every service that sends and receives messages. */
public final class MessagingSettings {

    /** Topics keep messages for seven days: the inbox must remember longer what was handled. */
    private static final int SHORTEST_INBOX = 8;

    private static final int TEN_YEARS = 3_650;

    private MessagingSettings() {}

    /** The brokers, how long messages are remembered, and how many batches are handled side by side. */
    public static List<SettingRule> rules() {
        return Stream.concat(BrokerSettings.rules().stream(), own().stream()).toList();
    }

    private static List<SettingRule> own() {
        return List.of(
                Setting.optional("outbox.retention.days", SettingType.wholeNumber(1, TEN_YEARS)),
                Setting.optional("inbox.retention.days", SettingType.wholeNumber(SHORTEST_INBOX, TEN_YEARS)),
                Setting.optional(
                        "kr.ilovepet.messaging.inbox.workers", SettingType.wholeNumber(1, MessageChannel.THREADS)));
    }
}
