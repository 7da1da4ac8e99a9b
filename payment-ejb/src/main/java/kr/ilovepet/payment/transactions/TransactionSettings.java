package kr.ilovepet.payment.transactions;

import java.util.List;
import kr.ilovepet.platform.settings.Setting;
import kr.ilovepet.platform.settings.SettingRule;
import kr.ilovepet.platform.settings.SettingType;

/** How often Toss's list of what moved is read. */
public final class TransactionSettings {

    static final String INTERVAL = "payment.transactions.interval.minutes";
    private static final int MINUTES_OF_A_DAY = 1_440;

    private TransactionSettings() {}

    /** What these settings must be like. */
    public static List<SettingRule> rules() {
        return List.of(Setting.optional(INTERVAL, SettingType.number(0.01, MINUTES_OF_A_DAY)));
    }
}
