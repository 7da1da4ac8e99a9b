package kr.ilovepet.payment.reconciliation;

import java.util.List;
import kr.ilovepet.platform.settings.Setting;
import kr.ilovepet.platform.settings.SettingRule;
import kr.ilovepet.platform.settings.SettingType;

/** How often payments are reconciled. */
public final class ReconciliationSettings {

    static final String INTERVAL = "payment.reconciliation.interval.minutes";
    static final String PAYMENTS_PER_SECOND = "payment.reconciliation.payments.per.second";

    private static final int MINUTES_OF_A_DAY = 1_440;

    private ReconciliationSettings() {}

    /** What these settings must be like. */
    public static List<SettingRule> rules() {
        return List.of(
                Setting.optional(INTERVAL, SettingType.number(0.01, MINUTES_OF_A_DAY)),
                Setting.optional(PAYMENTS_PER_SECOND, SettingType.wholeNumber(1, 1_000)));
    }
}
