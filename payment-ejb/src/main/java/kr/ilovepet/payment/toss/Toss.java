package kr.ilovepet.payment.toss;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** Asks Toss, and turns whatever happens into a reply. To be called outside any transaction. */
@ApplicationScoped
public class Toss {

    @Inject
    private TossConnection connection;

    @Inject
    private TossMetrics metrics;

    /** Asks once. */
    public TossReply ask(TossCall call) {
        TossReply reply = reply(call);
        metrics.replied(call.operation(), reply);
        return reply;
    }

    private TossReply reply(TossCall call) {
        Instant calledAt = Instant.now();
        try {
            return connection.send(call);
        } catch (NoAnswerException | TimeoutException e) {
            return TossReply.noAnswer(e.getMessage(), calledAt);
        } catch (CircuitBreakerOpenException | BulkheadException e) {
            return TossReply.notSent(e.getMessage());
        }
    }
}
