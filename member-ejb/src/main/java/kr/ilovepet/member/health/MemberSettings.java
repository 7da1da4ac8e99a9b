package kr.ilovepet.member.health;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kr.ilovepet.platform.settings.CommonSettings;
import kr.ilovepet.platform.settings.ServiceSettings;
import kr.ilovepet.platform.settings.Setting;
import kr.ilovepet.platform.settings.SettingRule;
import kr.ilovepet.platform.settings.SettingType;
import kr.ilovepet.platform.settings.SettingValues;

/** What the member service needs to be set. */
public class MemberSettings implements ServiceSettings {

    private static final String DEMO = "shop.demo";

    @Override
    public String service() {
        return "member";
    }

    @Override
    public List<SettingRule> rules() {
        List<SettingRule> rules = new ArrayList<>(CommonSettings.database("member"));
        rules.addAll(CommonSettings.tokens());
        rules.add(Setting.required("member.jwt.private-key.location", SettingType.readableFile()));
        rules.add(Setting.optional("member.registrations.per.address", SettingType.wholeNumber(1, 1_000_000)));
        rules.add(Setting.optional(DEMO, SettingType.flag()));
        rules.add(MemberSettings::demoOnlyLocally);
        return rules;
    }

    private static Stream<String> demoOnlyLocally(SettingValues settings) {
        boolean demo = settings.get(DEMO).filter("true"::equalsIgnoreCase).isPresent();
        boolean open = settings.get("shop.public.url").orElse("").startsWith("https://");
        return demo && (open || !settings.local())
                ? Stream.of(
                        DEMO + " is true: it would make an admin whose password is public; only the local stack may")
                : Stream.empty();
    }
}
