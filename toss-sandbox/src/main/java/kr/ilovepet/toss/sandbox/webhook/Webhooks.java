package kr.ilovepet.toss.sandbox.webhook;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import kr.ilovepet.toss.sandbox.api.PaymentView;
import kr.ilovepet.toss.sandbox.http.Fields;
import kr.ilovepet.toss.sandbox.ledger.Keys;
import kr.ilovepet.toss.sandbox.ledger.Payment;
import kr.ilovepet.toss.sandbox.ledger.PaymentStatus;

/**
 * Sends PAYMENT_STATUS_CHANGED: unsigned, with up to seven retries that wait 1, 4, 16 … minutes, until the receiver
 * responds with exactly 200 within ten seconds. Attempts that are waiting are lost at a restart.
 */
public final class Webhooks implements Consumer<Payment> {

    private static final Set<PaymentStatus> TOLD = EnumSet.of(
            PaymentStatus.DONE,
            PaymentStatus.ABORTED,
            PaymentStatus.EXPIRED,
            PaymentStatus.CANCELED,
            PaymentStatus.PARTIAL_CANCELED);
    private static final int RETRIES = 7;
    private static final DateTimeFormatter CREATED = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS");

    private final PaymentView view;
    private final Clock clock;
    private final Executor pool;
    private final HttpClient client;
    private volatile Target target;

    public Webhooks(PaymentView view, Clock clock, Executor pool) {
        this.view = view;
        this.clock = clock;
        this.pool = pool;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(pool)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    /** Sends webhooks from now on as {@code {url, delayMs?, copies?, retryUnitMs?}} says. */
    public void target(Fields body) {
        target = Target.of(body);
    }

    /** Sends none from now on, retries included. */
    public void off() {
        target = null;
    }

    /** True while webhooks are sent. */
    public boolean active() {
        return target != null;
    }

    /** Tells the receiver that this payment changed. */
    @Override
    public void accept(Payment payment) {
        Target receiver = target;
        if (receiver == null || !TOLD.contains(payment.status())) {
            return;
        }
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("eventType", "PAYMENT_STATUS_CHANGED")
                .put("createdAt", CREATED.format(LocalDateTime.ofInstant(clock.instant(), ZoneId.of("Asia/Seoul"))));
        json.set("data", view.json(payment, false));
        String id = Keys.transmissionId();
        for (int copy = 0; copy < receiver.copies(); copy++) {
            later(receiver.delayMs(), () -> send(receiver, json.toString(), id, 0));
        }
    }

    private void send(Target receiver, String body, String id, int retried) {
        if (target == null) {
            return;
        }
        HttpRequest request = HttpRequest.newBuilder(receiver.url())
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .header("tosspayments-webhook-transmission-time", PaymentView.time(clock.instant()))
                .header("tosspayments-webhook-transmission-retried-count", Integer.toString(retried))
                .header("tosspayments-webhook-transmission-id", id)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        client.sendAsync(request, HttpResponse.BodyHandlers.discarding()).whenComplete((response, failure) -> {
            boolean taken = failure == null && response.statusCode() == 200;
            if (!taken && retried < RETRIES) {
                later(receiver.retryUnitMs() << 2 * retried, () -> send(receiver, body, id, retried + 1));
            }
        });
    }

    private void later(long delayMs, Runnable attempt) {
        CompletableFuture.delayedExecutor(delayMs, TimeUnit.MILLISECONDS, pool).execute(attempt);
    }
}
