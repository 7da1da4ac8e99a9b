package kr.ilovepet.storefront.gateway;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.util.concurrent.atomic.AtomicBoolean;
import kr.ilovepet.platform.problem.Problem;

/** Ends an exchange that neither the client nor a service ends, such as one whose body never arrives completely. */
final class ExchangeTimeout implements AsyncListener {

    private final AsyncContext exchange;
    private final AtomicBoolean answered;

    ExchangeTimeout(AsyncContext exchange, AtomicBoolean answered) {
        this.exchange = exchange;
        this.answered = answered;
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        if (answered.get()) {
            exchange.complete();
        } else {
            GatewayServlet.end(
                    exchange,
                    answered,
                    GatewayResponse.of(Problem.of(408, "REQUEST_TIMEOUT", "The request did not arrive whole in time")));
        }
    }

    @Override
    public void onError(AsyncEvent event) {
        answered.set(true);
    }

    @Override
    public void onComplete(AsyncEvent event) {
        answered.set(true);
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        event.getAsyncContext().addListener(this);
    }
}
