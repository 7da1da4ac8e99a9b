package kr.ilovepet.member;

import java.util.List;
import java.util.stream.Stream;
import kr.ilovepet.member.login.LoginLimit;
import kr.ilovepet.member.registration.RegistrationLimit;
import kr.ilovepet.member.token.TokenIssuer;
import kr.ilovepet.messaging.settings.MessagingSettings;
import kr.ilovepet.platform.settings.CommonSettings;
import kr.ilovepet.platform.settings.DemoSetting;
import kr.ilovepet.platform.settings.ServiceSettings;
import kr.ilovepet.platform.settings.SettingRule;

/** The settings of the member service; each stands with what it sets. */
public class MemberSettings implements ServiceSettings {

    @Override
    public String service() {
        return "member";
    }

    @Override
    public List<SettingRule> rules() {
        return Stream.of(
                        CommonSettings.database("member"),
                        CommonSettings.tokens(),
                        MessagingSettings.rules(),
                        TokenIssuer.settings(),
                        CommonSettings.redis(),
                        LoginLimit.settings(),
                        RegistrationLimit.settings(),
                        DemoSetting.rules())
                .flatMap(List::stream)
                .toList();
    }
}
