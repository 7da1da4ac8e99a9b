package kr.ilovepet.storefront.gateway;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.util.concurrent.atomic.AtomicBoolean;
import kr.ilovepet.platform.problem.Problem;

/** Ends an exchange that neither the client nor a service ends, such as one whose body never arrives completely. */
final class ExchangeTimeout implements AsyncListener {

    private final AsyncContext exchange;
    private final AtomicBoolean completed;

    ExchangeTimeout(AsyncContext exchange, AtomicBoolean completed) {
        this.exchange = exchange;
        this.completed = completed;
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        if (completed.get()) {
            exchange.complete();
        } else {
            GatewayServlet.end(
                    exchange,
                    completed,
                    GatewayResponse.of(Problem.of(408, "REQUEST_TIMEOUT", "The request did not arrive whole in time")));
        }
    }

    @Override
    public void onError(AsyncEvent event) {
        completed.set(true);
    }

    @Override
    public void onComplete(AsyncEvent event) {
        completed.set(true);
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        event.getAsyncContext().addListener(this);
    }
}
