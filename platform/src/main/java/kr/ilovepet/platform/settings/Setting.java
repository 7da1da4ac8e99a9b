package kr.ilovepet.platform.settings;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One setting and the values it may have.
 *
 * @param name as in {@code microprofile-config.properties}
 * @param optional whether it may be absent
 * @param type the values it may have
 * @param confidential whether its value must not be printed
 */
public record Setting(String name, boolean optional, SettingType type, boolean confidential) implements SettingRule {

    /** A setting without a default. */
    public static Setting required(String name, SettingType type) {
        return new Setting(name, false, type, false);
    }

    /** A setting that has a default in the code or in the configuration of the WAR. */
    public static Setting optional(String name, SettingType type) {
        return new Setting(name, true, type, false);
    }

    /** The same setting, whose value is never printed: a URL may hold a password. */
    public Setting withHiddenValue() {
        return new Setting(name, optional, type, true);
    }

    /**
     * A required secret.
     *
     * @param published values that everybody can read in the repository; they are accepted on the local stack only
     */
    public static SettingRule secret(String name, String... published) {
        Setting setting = required(name, SettingType.text()).withHiddenValue();
        SettingRule own = ownSecret(name, published);
        return settings -> Stream.concat(setting.violations(settings), own.violations(settings));
    }

    /**
     * A secret that may be absent.
     *
     * @param published values that everybody can read in the repository; they are accepted on the local stack only
     */
    public static SettingRule ownSecret(String name, String... published) {
        return settings -> settings
                .get(name)
                .filter(value -> !settings.local() && Set.of(published).contains(value))
                .map(value -> name + " is the public secret of the local stack; set one of your own")
                .stream();
    }

    @Override
    public Stream<String> violations(SettingValues settings) {
        Optional<String> value = settings.get(name);
        if (value.isEmpty()) {
            return optional ? Stream.empty() : Stream.of(name + " is not set (environment " + environmentName() + ")");
        }
        String shown = confidential ? "" : " is \"" + value.get() + "\" and";
        return type.violation(value.get()).map(violation -> name + shown + " " + violation).stream();
    }

    /** MicroProfile Config's rule for environment variables. */
    private String environmentName() {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
