package kr.ilovepet.storefront.services;

import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A part of a page that one service fills: what it answered, or that it is away, which leaves the rest of the page as it
 * is.
 *
 * @param value null when the service is away
 */
public record Part<T>(T value) {

    private static final Logger LOG = Logger.getLogger(Part.class.getName());

    /**
     * Waits for the answer.
     *
     * @throws Refusal when the caller may not see it
     */
    public static <T> Part<T> of(CompletableFuture<T> answer) {
        try {
            return new Part<>(ServiceClient.await(answer));
        } catch (ServiceAway away) {
            LOG.log(Level.WARNING, "A page is shown without a part: {0}", away.getMessage());
            return new Part<>(null);
        } catch (Refusal refusal) {
            if (refusal.status() == 401 || refusal.status() == 403) {
                throw refusal;
            }
            LOG.log(Level.WARNING, "A page is shown without a part: {0}", refusal.getMessage());
            return new Part<>(null);
        }
    }

    /** Whether there is nothing to show. */
    public boolean away() {
        return value == null;
    }
}
