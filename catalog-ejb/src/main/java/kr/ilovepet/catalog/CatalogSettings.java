package kr.ilovepet.catalog;

import java.util.List;
import java.util.stream.Stream;
import kr.ilovepet.catalog.picture.UploadLimit;
import kr.ilovepet.messaging.settings.MessagingSettings;
import kr.ilovepet.platform.settings.CommonSettings;
import kr.ilovepet.platform.settings.DemoSetting;
import kr.ilovepet.platform.settings.ServiceSettings;
import kr.ilovepet.platform.settings.SettingRule;

/** What the catalog service needs to be set. */
public class CatalogSettings implements ServiceSettings {

    @Override
    public String service() {
        return "catalog";
    }

    @Override
    public List<SettingRule> rules() {
        return Stream.of(
                        CommonSettings.database("catalog"),
                        CommonSettings.tokens(),
                        CommonSettings.redis(),
                        UploadLimit.settings(),
                        DemoSetting.rules(),
                        MessagingSettings.rules())
                .flatMap(List::stream)
                .toList();
    }
}
