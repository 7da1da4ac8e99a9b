package kr.ilovepet.storefront.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The origins of other sites whose scripts may use the API in browsers. */
@ApplicationScoped
public class AllowedOrigins {

    /** Name of the setting: origins as browsers write them, with commas between them; blank for none. */
    public static final String SETTING = "storefront.cors.origins";

    private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::[0-9]{1,5})?");

    private Set<String> origins;

    /** For the proxy of the container. */
    protected AllowedOrigins() {}

    @Inject
    AllowedOrigins(@ConfigProperty(name = SETTING) Optional<String> setting) {
        this.origins = parts(setting.orElse("")).collect(Collectors.toUnmodifiableSet());
    }

    /** What is wrong with a value of the setting, as the end of a sentence; empty when nothing is. */
    public static Optional<String> violation(String setting) {
        return parts(setting).allMatch(part -> ORIGIN.matcher(part).matches())
                ? Optional.empty()
                : Optional.of("must be origins such as https://app.example, with commas between them");
    }

    /** Whether there is one. */
    boolean any() {
        return !origins.isEmpty();
    }

    /** Whether this is one of them; null for a request that names none. */
    boolean contain(String origin) {
        return origin != null && origins.contains(origin);
    }

    private static Stream<String> parts(String setting) {
        return setting.isBlank()
                ? Stream.empty()
                : Stream.of(setting.split(",", -1)).map(String::strip);
    }
}
