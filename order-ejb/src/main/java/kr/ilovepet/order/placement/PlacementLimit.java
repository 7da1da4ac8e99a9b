package kr.ilovepet.order.placement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import kr.ilovepet.platform.limit.ClientAddress;
import kr.ilovepet.platform.limit.Limit;
import kr.ilovepet.platform.limit.Limits;
import kr.ilovepet.platform.problem.Problem;
import kr.ilovepet.platform.settings.Setting;
import kr.ilovepet.platform.settings.SettingRule;
import kr.ilovepet.platform.settings.SettingType;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Limits how often a member places orders, and how often that is done from one address. */
@ApplicationScoped
public class PlacementLimit {

    private static final String PER_MEMBER = "order.orders.per.member";
    private static final String PER_ADDRESS = "order.orders.per.address";

    private Limits limits;
    private Limit ofMember;
    private Limit fromAddress;

    /** For the proxy of the container. */
    protected PlacementLimit() {}

    @Inject
    PlacementLimit(
            Limits limits,
            @ConfigProperty(name = PER_MEMBER, defaultValue = "60") int perMember,
            @ConfigProperty(name = PER_ADDRESS, defaultValue = "300") int perAddress) {
        this.limits = limits;
        this.ofMember = limits.define("orders-of-member", perMember, Duration.ofMinutes(1));
        this.fromAddress = limits.define("orders-from-address", perAddress, Duration.ofMinutes(1));
    }

    /** The settings of these limits: orders in a minute. */
    public static List<SettingRule> settings() {
        return List.of(
                Setting.optional(PER_MEMBER, SettingType.wholeNumber(1, 1_000_000)),
                Setting.optional(PER_ADDRESS, SettingType.wholeNumber(1, 1_000_000)));
    }

    /**
     * Counts an order that is about to be placed.
     *
     * @throws Problem 429 when there were too many; this one is not counted then
     */
    void count(long member, ClientAddress from) {
        limits.require(ofMember.of(member), fromAddress.of(from));
    }
}
