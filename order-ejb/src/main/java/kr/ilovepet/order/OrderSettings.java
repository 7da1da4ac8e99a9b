package kr.ilovepet.order;

import java.util.List;
import java.util.stream.Stream;
import kr.ilovepet.messaging.settings.MessagingSettings;
import kr.ilovepet.order.cancellation.CancellationLimit;
import kr.ilovepet.order.cart.GuestCartLimit;
import kr.ilovepet.order.placement.ExpirySetting;
import kr.ilovepet.order.placement.PlacementLimit;
import kr.ilovepet.order.tracking.LongPollPlaces;
import kr.ilovepet.platform.settings.CommonSettings;
import kr.ilovepet.platform.settings.ServiceSettings;
import kr.ilovepet.platform.settings.SettingRule;

/** All settings of the order service; each stands with what it sets. */
public class OrderSettings implements ServiceSettings {

    @Override
    public String service() {
        return "order";
    }

    @Override
    public List<SettingRule> rules() {
        return Stream.of(
                        CommonSettings.database("order"),
                        CommonSettings.tokens(),
                        CommonSettings.redis(),
                        MessagingSettings.rules(),
                        LongPollPlaces.settings(),
                        PlacementLimit.settings(),
                        CancellationLimit.settings(),
                        GuestCartLimit.settings(),
                        List.of(ExpirySetting.rule()))
                .flatMap(List::stream)
                .toList();
    }
}
