package kr.ilovepet.catalog.picture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import kr.ilovepet.platform.limit.Limit;
import kr.ilovepet.platform.limit.Limits;
import kr.ilovepet.platform.problem.Problem;
import kr.ilovepet.platform.settings.Setting;
import kr.ilovepet.platform.settings.SettingRule;
import kr.ilovepet.platform.settings.SettingType;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Limits how many pictures an admin uploads: rendering one may take seconds. */
@ApplicationScoped
public class UploadLimit {

    private static final String PER_MEMBER = "catalog.uploads.per.member";

    private Limits limits;
    private Limit ofMember;

    /** For the proxy of the container. */
    protected UploadLimit() {}

    @Inject
    UploadLimit(Limits limits, @ConfigProperty(name = PER_MEMBER, defaultValue = "120") int perMember) {
        this.limits = limits;
        this.ofMember = limits.define("uploads-of-member", perMember, Duration.ofMinutes(1));
    }

    /** The setting of this limit: pictures in a minute. */
    public static List<SettingRule> settings() {
        return List.of(Setting.optional(PER_MEMBER, SettingType.wholeNumber(1, 1_000_000)));
    }

    /**
     * Counts a picture that is about to be read.
     *
     * @throws Problem 429 when there were too many; this one is not counted then
     */
    void count(long member) {
        limits.require(ofMember.of(member));
    }
}
