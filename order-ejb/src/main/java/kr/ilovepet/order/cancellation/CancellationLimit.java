package kr.ilovepet.order.cancellation;

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

/** Limits how often a member cancels orders; a cancellation costs a lock, messages, and of a paid order a refund. */
@ApplicationScoped
public class CancellationLimit {

    private static final String PER_MEMBER = "order.cancels.per.member";

    private Limits limits;
    private Limit ofMember;

    /** For the proxy of the container. */
    protected CancellationLimit() {}

    @Inject
    CancellationLimit(Limits limits, @ConfigProperty(name = PER_MEMBER, defaultValue = "60") int perMember) {
        this.limits = limits;
        this.ofMember = limits.define("cancels-of-member", perMember, Duration.ofMinutes(1));
    }

    /** The setting of this limit: cancellations in a minute. */
    public static List<SettingRule> settings() {
        return List.of(Setting.optional(PER_MEMBER, SettingType.wholeNumber(1, 1_000_000)));
    }

    /**
     * Counts a cancellation that a member asks for.
     *
     * @throws Problem 429 when there were too many; this one is not counted then
     */
    void count(long member) {
        limits.require(ofMember.of(member));
    }
}
