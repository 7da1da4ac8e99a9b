package kr.ilovepet.storefront.address;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kr.ilovepet.platform.limit.Limit;
import kr.ilovepet.platform.limit.LocalBuckets;
import kr.ilovepet.platform.limit.Refusal;
import kr.ilovepet.platform.limit.Refusals;
import kr.ilovepet.platform.settings.Setting;
import kr.ilovepet.platform.settings.SettingRule;
import kr.ilovepet.platform.settings.SettingType;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Limits how many requests of one address this instance works on: those of the API, and those of pages that are made
 * for it. Files and pages that all passers-by share cost too little to be counted. It is counted in memory, since a
 * question to Redis would cost more than most of what it asks about.
 */
@ApplicationScoped
public class RequestLimit {

    private static final String PER_ADDRESS = "storefront.requests.per.address";

    private static final String COUNTED = RequestLimit.class.getName();

    /** A page comes with its pictures: so many seconds' worth at once. */
    private static final int BURST_SECONDS = 5;

    private final LocalBuckets buckets = new LocalBuckets();

    private ClientAddress addresses;
    private Limit limit;
    private Refusals refusals;

    /** For the proxy of the container. */
    protected RequestLimit() {}

    @Inject
    RequestLimit(
            ClientAddress addresses,
            @ConfigProperty(name = PER_ADDRESS, defaultValue = "200") int perAddress,
            @ConfigProperty(name = "service.name") String service) {
        this.addresses = addresses;
        this.limit = new Limit("requests-from-address", perAddress * BURST_SECONDS, Duration.ofSeconds(BURST_SECONDS));
        this.refusals = new Refusals(service);
        refusals.expect(limit.name());
    }

    /** The setting of this limit: requests in a second. */
    public static List<SettingRule> settings() {
        return List.of(Setting.optional(PER_ADDRESS, SettingType.wholeNumber(1, 100_000)));
    }

    /** Counts a request, once however often it is asked; empty when it may go on. */
    public Optional<Refusal> count(HttpServletRequest request) {
        if (request.getAttribute(COUNTED) != null) {
            return Optional.empty();
        }
        request.setAttribute(COUNTED, true);
        Limit.Use use = limit.of(new kr.ilovepet.platform.limit.ClientAddress(addresses.of(request)));
        Optional<Refusal> refusal = buckets.take(use.each().toList());
        refusal.ifPresent(refused -> refusals.count(limit.name()));
        return refusal;
    }
}
