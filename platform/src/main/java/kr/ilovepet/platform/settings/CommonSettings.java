package kr.ilovepet.platform.settings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.ilovepet.platform.redis.Redis;
import kr.ilovepet.platform.security.TokenVerification;
import kr.ilovepet.platform.security.VerificationKeys;

/** Rules that several services share. */
public final class CommonSettings {

    private CommonSettings() {}

    /**
     * The database of a service, and the login with which its tables are made and changed.
     *
     * @param service name of the service, with which its settings begin
     */
    public static List<SettingRule> database(String service) {
        String migration = service + ".db.migration";
        return List.of(
                Setting.required(service + ".db.url", SettingType.database()).withHiddenValue(),
                Setting.required(service + ".db.user", SettingType.text()),
                Setting.secret(service + ".db.password", published(service)),
                Setting.ownSecret(migration + ".password", published(service + "-migration")),
                settings -> together(settings, migration + ".user", migration + ".password"));
    }

    private static String[] published(String user) {
        return new String[] {user + "-local", "root", "password", "secret", user};
    }

    /** The keys and the issuer with which callers' tokens are verified. */
    public static List<SettingRule> tokens() {
        return List.of(
                Setting.required(VerificationKeys.LOCATION, CommonSettings::keyViolation),
                Setting.required(TokenVerification.ISSUER, SettingType.text()));
    }

    /** The Redis of a service that uses one. */
    public static List<SettingRule> redis() {
        return List.of(
                Setting.optional(Redis.URL, SettingType.url("redis", "rediss")).withHiddenValue(),
                Setting.optional(Redis.TRUSTSTORE, SettingType.certificates()),
                CommonSettings::redisFitsTogether);
    }

    private static Stream<String> redisFitsTogether(SettingValues settings) {
        boolean userAlone = settings.get(Redis.USER).isPresent()
                && settings.get(Redis.PASSWORD).isEmpty();
        boolean idleTruststore = settings.get(Redis.TRUSTSTORE).isPresent()
                && !settings.get(Redis.URL).orElse("").startsWith("rediss:");
        return Stream.of(
                        userAlone ? Redis.USER + " is set without " + Redis.PASSWORD : "",
                        idleTruststore
                                ? Redis.TRUSTSTORE + " is set, but " + Redis.URL + " does not begin with rediss://"
                                : "")
                .filter(violation -> !violation.isEmpty());
    }

    /** Two settings of which one without the other means nothing. */
    private static Stream<String> together(SettingValues settings, String one, String other) {
        boolean hasOne = settings.get(one).isPresent();
        if (hasOne == settings.get(other).isPresent()) {
            return Stream.empty();
        }
        return Stream.of(hasOne ? one + " is set without " + other : other + " is set without " + one);
    }

    private static Optional<String> keyViolation(String locations) {
        try {
            VerificationKeys.read(locations);
            return Optional.empty();
        } catch (IllegalArgumentException unusable) {
            return Optional.of(unusable.getMessage());
        }
    }
}
