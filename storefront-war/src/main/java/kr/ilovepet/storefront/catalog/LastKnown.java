package kr.ilovepet.storefront.catalog;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.storefront.services.ServiceProblemException;
import kr.ilovepet.storefront.services.ServiceUnavailableException;

/**
 * What the catalog said last, for the parts of a page without which the page is still worth showing. The log has one
 * line when the catalog cannot be asked any more, and one when it can be again.
 */
final class LastKnown<T> {

    private static final Logger LOG = Logger.getLogger(LastKnown.class.getName());

    private final String what;
    private final AtomicBoolean away = new AtomicBoolean();
    private volatile T value;

    /** @param what it is, for the log */
    LastKnown(String what) {
        this.what = what;
    }

    /**
     * Asks, and remembers the answer.
     *
     * @return the answer; empty while there is none
     */
    Optional<T> ask(Supplier<T> question) {
        try {
            T answer = question.get();
            value = answer;
            if (away.getAndSet(false)) {
                LOG.log(Level.INFO, "The catalog gives the {0} again", what);
            }
            return Optional.of(answer);
        } catch (ServiceUnavailableException | ServiceProblemException failure) {
            Level level = away.getAndSet(true) ? Level.FINE : Level.WARNING;
            LOG.log(level, () -> "The " + what + " cannot be had now: " + failure.getMessage());
            return Optional.empty();
        }
    }

    /** The last answer; empty if there never was one. */
    Optional<T> value() {
        return Optional.ofNullable(value);
    }
}
