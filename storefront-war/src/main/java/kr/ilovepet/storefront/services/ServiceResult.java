package kr.ilovepet.storefront.services;

import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A part of a page that one service fills: what it answered, or that it is away, which leaves the rest of the page as
 * it is.
 *
 * @param value null when the service is away
 */
public record ServiceResult<T>(T value) {

    private static final Logger LOG = Logger.getLogger(ServiceResult.class.getName());

    /**
     * Waits for the answer.
     *
     * @throws ServiceProblemException when the caller may not see it
     */
    public static <T> ServiceResult<T> of(CompletableFuture<T> answer) {
        try {
            return new ServiceResult<>(ServiceClient.await(answer));
        } catch (ServiceUnavailableException unavailable) {
            LOG.log(Level.WARNING, "A page is shown without a part: {0}", unavailable.getMessage());
            return new ServiceResult<>(null);
        } catch (ServiceProblemException problem) {
            if (problem.status() == 401 || problem.status() == 403) {
                throw problem;
            }
            LOG.log(Level.WARNING, "A page is shown without a part: {0}", problem.getMessage());
            return new ServiceResult<>(null);
        }
    }

    /** Whether there is nothing to show. */
    public boolean unavailable() {
        return value == null;
    }
}
