package kr.ilovepet.order.health;

import java.util.List;
import kr.ilovepet.messaging.settings.MessagingSettings;
import kr.ilovepet.platform.settings.ServiceSettings;
import kr.ilovepet.platform.settings.Setting;
import kr.ilovepet.platform.settings.SettingRule;
import kr.ilovepet.platform.settings.SettingType;

/** What the order service needs to be set. */
public class OrderSettings implements ServiceSettings {

    private static final int LONGEST_EXPIRY_SECONDS = 86_400;

    @Override
    public String service() {
        return "order";
    }

    @Override
    public List<SettingRule> rules() {
        return MessagingSettings.of(
                "order", Setting.optional("order.expiry.seconds", SettingType.wholeNumber(1, LONGEST_EXPIRY_SECONDS)));
    }
}
