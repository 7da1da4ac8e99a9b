package kr.ilovepet.platform.settings;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One setting, and what its value must be.
 *
 * @param optional  whether it may be absent
 * @param complaint what is wrong with a value, as the end of a sentence; empty when nothing is
 * @param secret    whether its value is shown to nobody
 */
public record Setting(String name, boolean optional, Function<String, Optional<String>> complaint, boolean secret)
        implements SettingRule {

    /** A setting that is needed, in the given form. */
    public static Setting needed(String name, Function<String, Optional<String>> form) {
        return new Setting(name, false, form, false);
    }

    /** A setting that has a default, in the given form where it is set. */
    public static Setting optional(String name, Function<String, Optional<String>> form) {
        return new Setting(name, true, form, false);
    }

    /** The same setting, whose value is shown to nobody: an address can hold a password. */
    public Setting unshown() {
        return new Setting(name, optional, complaint, true);
    }

    /** A secret that is needed; outside the local stack it must be none of these, which everybody knows. */
    public static SettingRule secret(String name, String... known) {
        Setting setting = new Setting(name, false, value -> Optional.empty(), true);
        return settings -> Stream.concat(
                setting.complaints(settings),
                settings.get(name)
                        .filter(value -> !settings.local() && Set.of(known).contains(value))
                        .map(value -> name + " is the public secret of the local stack; set one of your own")
                        .stream());
    }

    @Override
    public Stream<String> complaints(Values settings) {
        Optional<String> value = settings.get(name);
        if (value.isEmpty()) {
            return optional ? Stream.empty() : Stream.of(name + " is not set (environment " + environment() + ")");
        }
        return complaint
                .apply(value.get())
                .map(why -> name + (secret ? "" : " is \"" + value.get() + "\" and") + " " + why)
                .stream();
    }

    private String environment() {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
