package kr.ilovepet.catalog.health;

import java.util.List;
import kr.ilovepet.platform.settings.ServiceSettings;
import kr.ilovepet.platform.settings.SettingRule;
import kr.ilovepet.saga.settings.SagaSettings;

/** What the catalog service needs to be set. */
public class CatalogSettings implements ServiceSettings {

    @Override
    public String service() {
        return "catalog";
    }

    @Override
    public List<SettingRule> rules() {
        return SagaSettings.of("catalog");
    }
}
