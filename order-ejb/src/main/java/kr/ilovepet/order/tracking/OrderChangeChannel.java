package kr.ilovepet.order.tracking;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.order.domain.ChangedOrder;
import kr.ilovepet.platform.redis.Redis;
import redis.clients.jedis.JedisPubSub;

/**
 * Tells that the state of an order changed: this instance at once, and the others over a Redis channel, with what has
 * come together meanwhile in one message. Without Redis only this instance knows.
 */
@ApplicationScoped
class OrderChangeChannel {

    private static final Logger LOG = Logger.getLogger(OrderChangeChannel.class.getName());
    private static final String CHANNEL = "order-states";
    private static final long PAUSE_MILLIS = 1_000;

    /** So many changes wait for Redis; other instances find the rest by their own checks. */
    private static final int WAITING = 10_000;

    private final BlockingQueue<OrderChange> outgoing = new LinkedBlockingQueue<>(WAITING);
    private final String origin = UUID.randomUUID().toString();

    @Inject
    private Redis redis;

    @Resource
    private ManagedThreadFactory threads;

    private volatile OrderChangeListener listener = OrderChangeListener.NOBODY;
    private volatile JedisPubSub subscription;
    private volatile boolean stopping;
    private Thread publishing;

    /** From now on this listener is told of each order whose state changed on any instance. */
    void listen(OrderChangeListener told) {
        listener = told;
        begin("order-changes", this::subscribe);
        publishing = begin("order-changes-out", this::publish);
    }

    /** Whether changes of other instances arrive at present. */
    boolean arriving() {
        JedisPubSub current = subscription;
        return current != null && current.isSubscribed();
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ChangedOrder changed) {
        listener.changedHere(changed.order());
        outgoing.offer(
                new OrderChange(changed.change().orderNumber(), changed.change().to()));
    }

    @PreDestroy
    void stop() {
        stopping = true;
        if (publishing != null) {
            publishing.interrupt();
        }
        unsubscribe(subscription);
    }

    /** Ends the listening. One that subscribes only now looks itself whether it still shall. */
    private static void unsubscribe(JedisPubSub current) {
        if (current != null && current.isSubscribed()) {
            current.unsubscribe();
        }
    }

    private Thread begin(String name, Runnable work) {
        Thread thread = threads.newThread(work);
        thread.setName(name);
        thread.start();
        return thread;
    }

    private void publish() {
        List<OrderChange> together = new ArrayList<>();
        while (!stopping) {
            try {
                together.add(outgoing.take());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            outgoing.drainTo(together);
            publish(together);
            together.clear();
        }
    }

    /** The thread is needed for the changes that follow, whatever happens to these. */
    private void publish(List<OrderChange> together) {
        try {
            String message = OrderChange.message(origin, together);
            redis.ask(jedis -> jedis.publish(CHANNEL, message));
        } catch (Throwable unforeseen) {
            LOG.log(Level.WARNING, "Changes of orders were not told to other instances", unforeseen);
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
        public void onSubscribe(String channel, int subscribedChannels) {
            if (stopping) {
                unsubscribe();
            }
        }

        @Override
        public void onMessage(String channel, String message) {
            OrderChange.ofOthers(origin, message)
                    .forEach(change -> listener.changedElsewhere(change.order(), change.status()));
        }
    }
}
