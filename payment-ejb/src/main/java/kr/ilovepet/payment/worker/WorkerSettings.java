package kr.ilovepet.payment.worker;

import java.util.List;
import kr.ilovepet.platform.settings.Setting;
import kr.ilovepet.platform.settings.SettingRule;
import kr.ilovepet.platform.settings.SettingType;

/** How many payments are worked on at once. */
public final class WorkerSettings {

    static final String CONCURRENCY = "payment.worker.concurrency";

    /** As many requests as the bulkhead of the connection to Toss takes; it would refuse those of more workers. */
    private static final int MAX_CONCURRENCY = 16;

    private WorkerSettings() {}

    /** What these settings must be like. */
    public static List<SettingRule> rules() {
        return List.of(Setting.optional(CONCURRENCY, SettingType.wholeNumber(1, MAX_CONCURRENCY)));
    }
}
