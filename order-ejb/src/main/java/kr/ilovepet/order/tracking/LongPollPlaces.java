package kr.ilovepet.order.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import kr.ilovepet.platform.limit.Refusals;
import kr.ilovepet.platform.problem.Problem;
import kr.ilovepet.platform.settings.Setting;
import kr.ilovepet.platform.settings.SettingRule;
import kr.ilovepet.platform.settings.SettingType;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The places in which long polls wait: so many for each member and so many in all, on each instance. They are counted
 * in memory, because a poll waits on one instance and its place is free when it is answered.
 */
@ApplicationScoped
public class LongPollPlaces {

    private static final String PER_MEMBER = "order.long.polls.per.member";
    private static final String IN_ALL = "order.long.polls";

    /** Names of the limits for operators. */
    private static final String LIMIT_OF_MEMBER = "long-polls-of-member";

    private static final String LIMIT = "long-polls";
    private static final long RETRY_SECONDS = 2;

    private final Map<Long, Integer> byMember = new ConcurrentHashMap<>();
    private final AtomicInteger all = new AtomicInteger();

    private int perMember;
    private int inAll;
    private Refusals refusals;

    /** For the proxy of the container. */
    protected LongPollPlaces() {}

    @Inject
    LongPollPlaces(
            @ConfigProperty(name = PER_MEMBER, defaultValue = "16") int perMember,
            @ConfigProperty(name = IN_ALL, defaultValue = "2000") int inAll,
            @ConfigProperty(name = "service.name") String service) {
        this.perMember = perMember;
        this.inAll = inAll;
        this.refusals = new Refusals(service);
        refusals.expect(LIMIT_OF_MEMBER);
        refusals.expect(LIMIT);
    }

    /** The settings of these limits. */
    public static List<SettingRule> settings() {
        return List.of(
                Setting.optional(PER_MEMBER, SettingType.wholeNumber(1, 1_000)),
                Setting.optional(IN_ALL, SettingType.wholeNumber(1, 100_000)));
    }

    /**
     * Takes a place for a member's poll.
     *
     * @return gives it back, once, however often it is run
     * @throws Problem 429 when the member or the instance has none left
     */
    Runnable take(long member) {
        if (all.incrementAndGet() > inAll) {
            all.decrementAndGet();
            throw refused(LIMIT);
        }
        if (byMember.merge(member, 1, Integer::sum) > perMember) {
            release(member);
            throw refused(LIMIT_OF_MEMBER);
        }
        AtomicBoolean released = new AtomicBoolean();
        return () -> {
            if (released.compareAndSet(false, true)) {
                release(member);
            }
        };
    }

    /** Members who wait at present. */
    int members() {
        return byMember.size();
    }

    private void release(long member) {
        byMember.computeIfPresent(member, (id, polls) -> polls == 1 ? null : polls - 1);
        all.decrementAndGet();
    }

    private Problem refused(String limit) {
        refusals.count(limit);
        return Problem.of(
                        429,
                        "TOO_MANY_LONG_POLLS",
                        "Too many requests are waiting; ask without \"wait\", or again in " + RETRY_SECONDS
                                + " seconds")
                .retryAfter(RETRY_SECONDS);
    }
}
