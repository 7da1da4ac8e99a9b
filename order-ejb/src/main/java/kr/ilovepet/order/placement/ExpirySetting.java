package kr.ilovepet.order.placement;

import kr.ilovepet.platform.settings.Setting;
import kr.ilovepet.platform.settings.SettingRule;
import kr.ilovepet.platform.settings.SettingType;

/** How long an order may wait for its payment, in seconds; by default 45 minutes, since Toss allows 30 and then 10. */
public final class ExpirySetting {

    static final String NAME = "order.expiry.seconds";
    static final String DEFAULT = "2700";

    private static final int LONGEST = 86_400;

    private ExpirySetting() {}

    /** What must be true of it. */
    public static SettingRule rule() {
        return Setting.optional(NAME, SettingType.wholeNumber(1, LONGEST));
    }
}
