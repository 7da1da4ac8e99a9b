package kr.ilovepet.storefront.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kr.ilovepet.platform.settings.BrokerSettings;
import kr.ilovepet.platform.settings.CommonSettings;
import kr.ilovepet.platform.settings.ServiceSettings;
import kr.ilovepet.platform.settings.Setting;
import kr.ilovepet.platform.settings.SettingRule;
import kr.ilovepet.platform.settings.SettingType;
import kr.ilovepet.platform.settings.SettingValues;
import kr.ilovepet.storefront.address.RequestLimit;
import kr.ilovepet.storefront.address.TrustedProxies;
import kr.ilovepet.storefront.gateway.AllowedOrigins;
import kr.ilovepet.storefront.layout.Owner;
import kr.ilovepet.storefront.security.PageTokenKey;

/** The settings of the storefront and their rules. */
public class StorefrontSettings implements ServiceSettings {

    private static final String SCRIPT = "toss.script.url";
    private static final String KEY = "toss.client.key";

    private static final SettingType PAGE_TOKEN_KEY = SettingType.matching(
            "\\S{" + PageTokenKey.LEAST_LENGTH + ",}",
            "at least " + PageTokenKey.LEAST_LENGTH + " characters without blanks");

    @Override
    public String service() {
        return "storefront";
    }

    @Override
    public List<SettingRule> rules() {
        List<SettingRule> rules = new ArrayList<>(CommonSettings.tokens());
        rules.addAll(BrokerSettings.rules());
        rules.add(Setting.optional("shop.public.url", SettingType.url("https", "http")));
        rules.add(Setting.optional(TrustedProxies.SETTING, TrustedProxies::violation));
        rules.add(Setting.optional(AllowedOrigins.SETTING, AllowedOrigins::violation));
        rules.addAll(RequestLimit.settings());
        rules.add(Setting.optional(SCRIPT, SettingType.url("https", "http")));
        rules.add(Setting.optional("shop.templates.cache", SettingType.flag()));
        rules.add(Setting.required(PageTokenKey.SETTING, PAGE_TOKEN_KEY).withHiddenValue());
        rules.add(Setting.optional(PageTokenKey.OTHER, PAGE_TOKEN_KEY).withHiddenValue());
        rules.add(Owner.rule());
        rules.add(StorefrontSettings::keysOfPageTokensDiffer);
        rules.add(StorefrontSettings::keyFitsScript);
        return rules;
    }

    private static Stream<String> keysOfPageTokensDiffer(SettingValues settings) {
        return settings.get(PageTokenKey.OTHER).equals(settings.get(PageTokenKey.SETTING))
                        && settings.get(PageTokenKey.OTHER).isPresent()
                ? Stream.of(PageTokenKey.OTHER + " is the same as " + PageTokenKey.SETTING)
                : Stream.empty();
    }

    private static Stream<String> keyFitsScript(SettingValues settings) {
        boolean sandboxKey =
                settings.get(KEY).filter("test_gck_sandbox"::equals).isPresent();
        boolean realToss = settings.get(SCRIPT).orElse("").contains("tosspayments.com");
        return sandboxKey && realToss
                ? Stream.of(KEY + " is the sandbox's, but " + SCRIPT + " is the real Toss")
                : Stream.empty();
    }
}
