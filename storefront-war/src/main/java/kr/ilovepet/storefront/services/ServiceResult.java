package kr.ilovepet.storefront.services;

import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The result of a call for one part of a page: a value, or that the service is unavailable, so that the rest of the
 * page can be shown.
 *
 * @param value null when the service is unavailable
 */
public record ServiceResult<T>(T value) {

    private static final Logger LOG = Logger.getLogger(ServiceResult.class.getName());

    /**
     * Waits for the response.
     *
     * @throws ServiceProblemException 401 or 403: the caller may not see it
     */
    public static <T> ServiceResult<T> of(CompletableFuture<T> response) {
        try {
            return new ServiceResult<>(ServiceClient.await(response));
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

    /** Whether there is no value. */
    public boolean unavailable() {
        return value == null;
    }
}
