package kr.ilovepet.toss.sandbox.api;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import kr.ilovepet.toss.sandbox.control.Disturbance;
import kr.ilovepet.toss.sandbox.control.Faults;
import kr.ilovepet.toss.sandbox.control.Operation;
import kr.ilovepet.toss.sandbox.error.ErrorTable;
import kr.ilovepet.toss.sandbox.error.TossError;
import kr.ilovepet.toss.sandbox.http.Answer;
import kr.ilovepet.toss.sandbox.http.Call;
import kr.ilovepet.toss.sandbox.http.Router;
import kr.ilovepet.toss.sandbox.ledger.Draft;
import kr.ilovepet.toss.sandbox.ledger.IdempotencyStore;
import kr.ilovepet.toss.sandbox.ledger.Ledger;
import kr.ilovepet.toss.sandbox.ledger.Payment;
import kr.ilovepet.toss.sandbox.ledger.Reply;

/**
 * The four endpoints of the payment API. A call passes, in this order: authentication, idempotency key, active faults,
 * {@code TossPayments-Test-Code}, body, ledger.
 */
public final class PaymentApi {

    private static final int LONGEST_KEY = 300;

    private final Ledger ledger;
    private final IdempotencyStore idempotency;
    private final Faults faults;
    private final ErrorTable errors;
    private final PaymentView view;
    private final Executor pool;

    public PaymentApi(Ledger ledger, Faults faults, ErrorTable errors, PaymentView view, Executor pool) {
        this.ledger = ledger;
        this.idempotency = new IdempotencyStore(ledger);
        this.faults = faults;
        this.errors = errors;
        this.view = view;
        this.pool = pool;
    }

    /** Adds the endpoints. */
    public void addTo(Router router) {
        router.later(
                "POST",
                "/v1/payments/confirm",
                call -> answer(
                        call,
                        () -> post(
                                call,
                                Operation.CONFIRM,
                                (draft, merchant, refusal) ->
                                        Confirmation.of(call.json()).apply(draft, merchant, refusal))));
        router.later(
                "POST",
                "/v1/payments/{paymentKey}/cancel",
                call -> answer(
                        call,
                        () -> post(
                                call,
                                Operation.CANCEL,
                                (draft, merchant, refusal) -> Refund.of(call.variable("paymentKey"), call.json())
                                        .apply(draft, refusal))));
        router.later(
                "GET",
                "/v1/payments/orders/{orderId}",
                call -> answer(call, () -> get(call, draft -> draft.paymentOfOrder(call.variable("orderId")))));
        router.later(
                "GET",
                "/v1/payments/{paymentKey}",
                call -> answer(call, () -> get(call, draft -> draft.payment(call.variable("paymentKey")))));
    }

    private CompletionStage<Answer> answer(Call call, Supplier<CompletionStage<Answer>> work) {
        try {
            return work.get();
        } catch (TossError e) {
            return CompletableFuture.completedFuture(traced(errors.reply(e, call.english())));
        }
    }

    private CompletionStage<Answer> get(Call call, Lookup lookup) {
        Merchant.of(call.header("Authorization"));
        Disturbance disturbance = faults.strike(Operation.GET, false);
        return after(
                disturbance,
                () -> ledger.change(draft -> decide(
                        call,
                        disturbance,
                        () -> lookup.find(draft).orElseThrow(() -> new TossError("NOT_FOUND_PAYMENT")))));
    }

    private CompletionStage<Answer> post(Call call, Operation operation, Work work) {
        Merchant merchant = Merchant.of(call.header("Authorization"));
        call.receive();
        Optional<String> scope = scope(call, merchant);
        IdempotencyStore.Start start = scope.map(idempotency::begin).orElse(IdempotencyStore.Start.FRESH);
        if (start == IdempotencyStore.Start.RUNNING) {
            throw new TossError("IDEMPOTENT_REQUEST_PROCESSING");
        }
        if (start == IdempotencyStore.Start.REPEATED) {
            return after(
                    faults.strike(operation, true),
                    () -> idempotency.first(scope.orElseThrow()).orElseThrow());
        }
        Disturbance disturbance = faults.strike(operation, false);
        CompletionStage<Answer> answer = after(
                disturbance,
                () -> ledger.change(draft -> {
                    Reply reply = decide(call, disturbance, () -> work.apply(draft, merchant, disturbance.refusal()));
                    scope.ifPresent(name -> draft.keep(name, reply));
                    return reply;
                }));
        return answer.whenComplete((done, failure) -> scope.ifPresent(idempotency::end));
    }

    /** Does the work, or what a test wants instead of it; every refusal becomes a reply. */
    private Reply decide(Call call, Disturbance disturbance, Supplier<Payment> work) {
        try {
            if (disturbance.instead() != null) {
                throw disturbance.instead();
            }
            failAsAsked(call.header("TossPayments-Test-Code"));
            String body = view.json(work.get(), call.english()).toString();
            if (disturbance.afterwards() != null) {
                throw disturbance.afterwards();
            }
            return new Reply(200, body);
        } catch (TossError e) {
            return errors.reply(e, call.english());
        }
    }

    private void failAsAsked(String code) {
        if (code != null && !code.isBlank()) {
            throw new TossError(errors.knows(code) ? code : "INVALID_REQUEST");
        }
    }

    private static Optional<String> scope(Call call, Merchant merchant) {
        String key = call.header("Idempotency-Key");
        if (key == null || key.isBlank()) {
            return Optional.empty();
        }
        if (key.length() > LONGEST_KEY) {
            throw new TossError("INVALID_IDEMPOTENCY_KEY");
        }
        return Optional.of(IdempotencyStore.scope(key, merchant.secretKey(), call.method(), call.path()));
    }

    private CompletionStage<Answer> after(Disturbance disturbance, Supplier<Reply> work) {
        Supplier<Answer> last = () -> {
            Reply reply = work.get();
            return disturbance.lostAnswer() ? Answer.DROPPED : traced(reply);
        };
        Executor when = disturbance.delayMs() == 0
                ? Runnable::run
                : CompletableFuture.delayedExecutor(disturbance.delayMs(), TimeUnit.MILLISECONDS, pool);
        return CompletableFuture.supplyAsync(last, when);
    }

    private static Answer traced(Reply reply) {
        return Answer.json(reply)
                .with("x-tosspayments-trace-id", UUID.randomUUID().toString().replace("-", ""));
    }

    /** Finds the payment of a look-up. */
    private interface Lookup {
        Optional<Payment> find(Draft draft);
    }

    /** Changes the ledger, or throws why not. */
    private interface Work {
        Payment apply(Draft draft, Merchant merchant, TossError refusal);
    }
}
