package kr.ilovepet.order.waiting;

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
import kr.ilovepet.order.orders.OrderTouched;
import kr.ilovepet.platform.redis.Redis;
import redis.clients.jedis.JedisPubSub;

/** Tells all instances over a Redis channel that an order changed. Without Redis only this instance hears it. */
@ApplicationScoped
class OrderNews {

    private static final Logger LOG = Logger.getLogger(OrderNews.class.getName());
    private static final String CHANNEL = "orders";
    private static final long PAUSE_MILLIS = 1_000;

    @Inject
    private Redis redis;

    @Resource
    private ManagedExecutorService executor;

    @Resource
    private ManagedThreadFactory threads;

    private volatile Consumer<String> listener = orderId -> {};
    private volatile JedisPubSub subscription;
    private volatile boolean stopping;

    void listen(Consumer<String> orderChanged) {
        listener = orderChanged;
        Thread thread = threads.newThread(this::subscribe);
        thread.setName("order-news");
        thread.start();
    }

    /** Whether news of other instances arrive at present. */
    boolean arriving() {
        JedisPubSub current = subscription;
        return current != null && current.isSubscribed();
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) OrderTouched touched) {
        executor.execute(() -> {
            boolean told = redis.ask(jedis -> jedis.publish(CHANNEL, touched.orderId()))
                    .isPresent();
            if (!told || !arriving()) {
                listener.accept(touched.orderId());
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
            } catch (RuntimeException away) {
                LOG.log(Level.FINE, "No news over Redis; the database is looked at instead", away);
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
            executor.execute(() -> listener.accept(orderId));
        }
    }
}
