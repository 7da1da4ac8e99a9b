package kr.ilovepet.platform.settings;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** Whether this shop is one to try out: with invented goods and members whose passwords are public. */
public final class DemoSetting {

    /** Name of the setting. */
    public static final String NAME = "shop.demo";

    private DemoSetting() {}

    /** The setting; false unless it is set. */
    public static boolean of(Config config) {
        return config.getOptionalValue(NAME, Boolean.class).orElse(false);
    }

    /** The rules of the setting, which is refused outside the local stack. */
    public static List<SettingRule> rules() {
        return List.of(Setting.optional(NAME, SettingType.flag()), DemoSetting::onlyLocally);
    }

    private static Stream<String> onlyLocally(SettingValues settings) {
        boolean demo = settings.get(NAME).filter("true"::equalsIgnoreCase).isPresent();
        boolean open = settings.get("shop.public.url").orElse("").startsWith("https://");
        return demo && (open || !settings.local())
                ? Stream.of(NAME + " is true: it would make an admin whose password is public, and sell invented goods;"
                        + " only the local stack may")
                : Stream.empty();
    }
}
