package kr.ilovepet.payment.webhook;

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
 * Limits how many notifications are taken from one address and in all. Toss sends those that are refused again, and
 * reconciliation finds what none told.
 */
@ApplicationScoped
public class WebhookLimit {

    private static final String PER_ADDRESS = "payment.webhooks.per.address";
    private static final String IN_ALL = "payment.webhooks";
    private static final String EVERYBODY = "all";

    /** Notifications come in bursts: so many seconds' worth at once. */
    private static final int BURST_SECONDS = 10;

    private Limits limits;
    private Limit fromAddress;
    private Limit inAll;

    /** For the proxy of the container. */
    protected WebhookLimit() {}

    @Inject
    WebhookLimit(
            Limits limits,
            @ConfigProperty(name = PER_ADDRESS, defaultValue = "50") int perAddress,
            @ConfigProperty(name = IN_ALL, defaultValue = "200") int all) {
        Duration burst = Duration.ofSeconds(BURST_SECONDS);
        this.limits = limits;
        this.fromAddress = limits.define("webhooks-from-address", perAddress * BURST_SECONDS, burst);
        this.inAll = limits.define("webhooks", all * BURST_SECONDS, burst);
    }

    /** The settings of these limits: notifications in a second. */
    public static List<SettingRule> settings() {
        return List.of(
                Setting.optional(PER_ADDRESS, SettingType.wholeNumber(1, 100_000)),
                Setting.optional(IN_ALL, SettingType.wholeNumber(1, 100_000)));
    }

    /**
     * Counts a notification.
     *
     * @throws Problem 429 when there were too many; this one is not counted then
     */
    void count(ClientAddress from) {
        limits.require(fromAddress.of(from), inAll.of(EVERYBODY));
    }
}
