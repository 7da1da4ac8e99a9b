package kr.ilovepet.order.cart;

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

/**
 * Limits how many guests' carts come into being, from one address and in all. Whoever asks for a cart gets one, so that
 * an id that only the shop could make would bound nothing: what is counted is the cart that gets its first product,
 * whoever made up its id.
 */
@ApplicationScoped
public class GuestCartLimit {

    private static final String PER_ADDRESS = "order.guest.carts.per.address";
    private static final String IN_ALL = "order.guest.carts";
    private static final String EVERYBODY = "all";

    private Limits limits;
    private Limit fromAddress;
    private Limit inAll;

    /** For the proxy of the container. */
    protected GuestCartLimit() {}

    @Inject
    GuestCartLimit(
            Limits limits,
            @ConfigProperty(name = PER_ADDRESS, defaultValue = "100") int perAddress,
            @ConfigProperty(name = IN_ALL, defaultValue = "10000") int all) {
        this.limits = limits;
        this.fromAddress = limits.define("guest-carts-from-address", perAddress, Duration.ofHours(1));
        this.inAll = limits.define("guest-carts", all, Duration.ofHours(1));
    }

    /** The settings of these limits: new carts in an hour. */
    public static List<SettingRule> settings() {
        return List.of(
                Setting.optional(PER_ADDRESS, SettingType.wholeNumber(1, 1_000_000)),
                Setting.optional(IN_ALL, SettingType.wholeNumber(1, 100_000_000)));
    }

    /**
     * Counts a guest's cart into which the first product goes.
     *
     * @throws Problem 429 when there were too many; this one is not counted then
     */
    void count(ClientAddress from) {
        limits.require(fromAddress.of(from), inAll.of(EVERYBODY));
    }
}
