package kr.ilovepet.platform.settings;

import java.util.Optional;
import java.util.function.Function;

/**
 * The values of all settings.
 *
 * @param lookUp gives the value of a setting by its name
 */
public record SettingValues(Function<String, Optional<String>> lookUp) {

    /** Setting that names the environment: {@code local} on a developer's machine, anything else elsewhere. */
    public static final String PROFILE = "shop.profile";

    /** The value without blanks around it; empty where the setting is absent or blank. */
    public Optional<String> get(String name) {
        return lookUp.apply(name).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Whether this is the local stack, in which secrets are public and demo members exist. */
    public boolean local() {
        return get(PROFILE).filter("local"::equals).isPresent();
    }
}
