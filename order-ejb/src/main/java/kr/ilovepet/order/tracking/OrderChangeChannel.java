package kr.ilovepet.order.tracking;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.order.domain.OrderNumber;
import kr.ilovepet.order.domain.OrderStatusChanged;
import kr.ilovepet.platform.redis.Redis;
import redis.clients.jedis.JedisPubSub;

/**
 * Tells all instances over a Redis channel that the state of an order changed. Without Redis only this instance knows.
 */
@ApplicationScoped
class OrderChangeChannel {

    private static final Logger LOG = Logger.getLogger(OrderChangeChannel.class.getName());
    private static final String CHANNEL = "orders";
    private static final long PAUSE_MILLIS = 1_000;

    @Inject
    private Redis redis;

    @Resource
    private ManagedExecutorService executor;

    @Resource
    private ManagedThreadFactory threads;

    private volatile Consumer<OrderNumber> listener = order -> {};
    private volatile JedisPubSub subscription;
    private volatile boolean stopping;

    /** From now on this listener is told of each order whose state changed on any instance. */
    void listen(Consumer<OrderNumber> orderChanged) {
        listener = orderChanged;
        Thread thread = threads.newThread(this::subscribe);
        thread.setName("order-changes");
        thread.start();
    }

    /** Whether changes of other instances arrive at present. */
    boolean arriving() {
        JedisPubSub current = subscription;
        return current != null && current.isSubscribed();
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) OrderStatusChanged change) {
        OrderNumber order = change.orderNumber();
        executor.execute(() -> {
            boolean published =
                    redis.ask(jedis -> jedis.publish(CHANNEL, order.value())).isPresent();
            if (!published || !arriving()) {
                listener.accept(order);
            }
        });
    }

    @PreDestroy
    void stop() {
        stopping = true;
        if (arriving()) {
            subscription.unsubscribe();
        }
    }

    private void subscribe() {
        while (!stopping) {
            try {
                subscription = new Listener();
                redis.subscribe(subscription, CHANNEL);
            } catch (RuntimeException unavailable) {
                LOG.log(Level.FINE, "No changes arrive over Redis; the database is checked instead", unavailable);
            }
            subscription = null;
            pause();
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            stopping = true;
            Thread.currentThread().interrupt();
        }
    }

    private final class Listener extends JedisPubSub {
        @Override
        public void onMessage(String channel, String orderId) {
            OrderNumber.parse(orderId).ifPresent(order -> executor.execute(() -> listener.accept(order)));
        }
    }
}
