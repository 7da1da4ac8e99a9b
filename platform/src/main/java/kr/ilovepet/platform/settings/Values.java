package kr.ilovepet.platform.settings;

import java.util.Optional;
import java.util.function.Function;

/**
 * The settings as they are.
 *
 * @param lookUp gives a setting's text by its name
 */
public record Values(Function<String, Optional<String>> lookUp) {

    /** Setting that names the kind of place: {@code local} on a developer's machine, anything else elsewhere. */
    public static final String PROFILE = "shop.profile";

    /** The setting without blanks around it; empty where it is not set or blank. */
    public Optional<String> get(String name) {
        return lookUp.apply(name).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Whether this is the local stack, in which secrets are public and demo members exist. */
    public boolean local() {
        return get(PROFILE).filter("local"::equals).isPresent();
    }
}
