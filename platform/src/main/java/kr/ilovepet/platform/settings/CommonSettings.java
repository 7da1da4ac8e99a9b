package kr.ilovepet.platform.settings;

import java.util.List;

/** Rows that the tables of several services have alike. */
public final class CommonSettings {

    private CommonSettings() {}

    /** The database of a service, and its login. */
    public static List<SettingRule> database(String service) {
        return List.of(
                Setting.needed(service + ".db.url", Forms.database()).unshown(),
                Setting.needed(service + ".db.user", Forms.text()),
                Setting.secret(service + ".db.password", service + "-local", "root", "password", "secret", service));
    }

    /** What the tokens of callers are verified with. */
    public static List<SettingRule> tokens() {
        return List.of(
                Setting.needed("mp.jwt.verify.publickey.location", value -> value.startsWith("http")
                        ? Forms.url("https", "http").apply(value)
                        : Forms.readableFile().apply(value)),
                Setting.needed("mp.jwt.verify.issuer", Forms.text()));
    }
}
