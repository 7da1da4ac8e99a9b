package kr.ilovepet.order;

import java.util.List;
import kr.ilovepet.messaging.settings.MessagingSettings;
import kr.ilovepet.order.placement.ExpirySetting;
import kr.ilovepet.platform.settings.ServiceSettings;
import kr.ilovepet.platform.settings.SettingRule;

/** The settings of the order service: those of a service with messages, and its own. */
public class OrderSettings implements ServiceSettings {

    @Override
    public String service() {
        return "order";
    }

    @Override
    public List<SettingRule> rules() {
        return MessagingSettings.of("order", ExpirySetting.rule());
    }
}
