package kr.ilovepet.payment.toss;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** Sends requests over HTTP, counts them, and makes a response of every fault. */
@ApplicationScoped
public class FaultTolerantTossClient implements TossClient {

    @Inject
    private TossConnection connection;

    @Inject
    private TossMetrics metrics;

    @Inject
    private InstantSource clock;

    @Override
    public TossResponse send(TossRequest request) {
        TossResponse response = responseTo(request);
        metrics.record(request.operation(), response);
        return response;
    }

    private TossResponse responseTo(TossRequest request) {
        Instant calledAt = clock.instant();
        try {
            return connection.send(request);
        } catch (NoResponseException | TimeoutException e) {
            return TossResponse.none(e.getMessage(), calledAt, Duration.between(calledAt, clock.instant()));
        } catch (CircuitBreakerOpenException | BulkheadException e) {
            return TossResponse.notSent(e.getMessage(), calledAt);
        }
    }
}
