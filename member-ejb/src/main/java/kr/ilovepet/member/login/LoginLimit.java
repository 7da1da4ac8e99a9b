package kr.ilovepet.member.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import kr.ilovepet.member.ratelimit.TooManyAttemptsException;
import kr.ilovepet.platform.limit.ClientAddress;
import kr.ilovepet.platform.limit.Limit;
import kr.ilovepet.platform.limit.Limits;
import kr.ilovepet.platform.settings.Setting;
import kr.ilovepet.platform.settings.SettingRule;
import kr.ilovepet.platform.settings.SettingType;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Limits how often anybody logs in from one address, and how often that may fail, whatever the accounts: who tries one
 * password with many accounts never fails twice with the same.
 */
@ApplicationScoped
public class LoginLimit {

    private static final String PER_ADDRESS = "member.logins.per.address";
    private static final String FAILURES_PER_ADDRESS = "member.failed.logins.per.address";
    private static final Duration PERIOD = Duration.ofMinutes(10);

    private Limits limits;
    private Limit logins;
    private Limit failures;

    /** For the proxy of the container. */
    protected LoginLimit() {}

    @Inject
    LoginLimit(
            Limits limits,
            @ConfigProperty(name = PER_ADDRESS, defaultValue = "300") int perAddress,
            @ConfigProperty(name = FAILURES_PER_ADDRESS, defaultValue = "20") int failuresPerAddress) {
        this.limits = limits;
        this.logins = limits.define("logins-from-address", perAddress, PERIOD);
        this.failures = limits.define("failed-logins-from-address", failuresPerAddress, PERIOD);
    }

    /** The settings of these limits: logins in ten minutes. */
    public static List<SettingRule> settings() {
        return List.of(
                Setting.optional(PER_ADDRESS, SettingType.wholeNumber(1, 1_000_000)),
                Setting.optional(FAILURES_PER_ADDRESS, SettingType.wholeNumber(1, 1_000_000)));
    }

    /**
     * Counts an attempt, as a failed one until {@link #notFailed}: of many at once no more may go on than may fail.
     *
     * @param known whether it comes from a device of the account's owner, which has failures of its own and is kept out
     *     by nobody else's
     * @throws TooManyAttemptsException when there were too many; this one is not counted then
     */
    void begin(ClientAddress from, boolean known) {
        Limit.Use[] uses =
                known ? new Limit.Use[] {logins.of(from)} : new Limit.Use[] {logins.of(from), failures.of(from)};
        limits.tryTake(uses).ifPresent(refusal -> {
            throw new TooManyAttemptsException(refusal.pause());
        });
    }

    /** The attempt that was counted did not fail: the password was right, or was not compared at all. */
    void notFailed(ClientAddress from, boolean known) {
        if (!known) {
            limits.giveBack(failures.of(from));
        }
    }
}
