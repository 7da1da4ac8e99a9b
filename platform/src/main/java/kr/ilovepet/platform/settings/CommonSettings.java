package kr.ilovepet.platform.settings;

import java.util.List;
import java.util.Optional;
import kr.ilovepet.platform.security.TokenVerification;
import kr.ilovepet.platform.security.VerificationKey;

/** Rules that several services share. */
public final class CommonSettings {

    private CommonSettings() {}

    /**
     * The database of a service.
     *
     * @param service name of the service, with which its settings begin
     */
    public static List<SettingRule> database(String service) {
        return List.of(
                Setting.required(service + ".db.url", SettingType.database()).withHiddenValue(),
                Setting.required(service + ".db.user", SettingType.text()),
                Setting.secret(service + ".db.password", service + "-local", "root", "password", "secret", service));
    }

    /** The key and the issuer with which callers' tokens are verified. */
    public static List<SettingRule> tokens() {
        return List.of(
                Setting.required(VerificationKey.LOCATION, CommonSettings::keyViolation),
                Setting.required(TokenVerification.ISSUER, SettingType.text()));
    }

    /** The Redis of a service that uses one. */
    public static List<SettingRule> redis() {
        return List.of(Setting.optional("redis.url", SettingType.url("redis", "rediss"))
                .withHiddenValue());
    }

    private static Optional<String> keyViolation(String location) {
        Optional<String> noFile = SettingType.readableFile().violation(location);
        if (noFile.isPresent()) {
            return noFile;
        }
        try {
            VerificationKey.read(location);
            return Optional.empty();
        } catch (IllegalArgumentException unusable) {
            return Optional.of(unusable.getMessage());
        }
    }
}
