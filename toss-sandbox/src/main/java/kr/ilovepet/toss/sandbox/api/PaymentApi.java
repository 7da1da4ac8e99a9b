package kr.ilovepet.toss.sandbox.api;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import kr.ilovepet.toss.sandbox.error.ErrorTable;
import kr.ilovepet.toss.sandbox.error.TossErrorException;
import kr.ilovepet.toss.sandbox.fault.FaultEffect;
import kr.ilovepet.toss.sandbox.fault.Faults;
import kr.ilovepet.toss.sandbox.fault.Operation;
import kr.ilovepet.toss.sandbox.http.Request;
import kr.ilovepet.toss.sandbox.http.Response;
import kr.ilovepet.toss.sandbox.http.Router;
import kr.ilovepet.toss.sandbox.ledger.ApiResponse;
import kr.ilovepet.toss.sandbox.ledger.Draft;
import kr.ilovepet.toss.sandbox.ledger.IdempotencyStore;
import kr.ilovepet.toss.sandbox.ledger.Ledger;
import kr.ilovepet.toss.sandbox.ledger.Payment;

/**
 * The five endpoints of the API for payments and transactions. A request passes, in this order: authentication,
 * idempotency key, active faults, {@code TossPayments-Test-Code}, body, ledger.
 */
public final class PaymentApi {

    private static final int MAX_KEY = 300;

    private final Ledger ledger;
    private final IdempotencyStore idempotency;
    private final Faults faults;
    private final ErrorTable errors;
    private final PaymentView view;
    private final TransactionView transactions;
    private final Executor pool;

    public PaymentApi(
            Ledger ledger,
            Faults faults,
            ErrorTable errors,
            PaymentView view,
            TransactionView transactions,
            Executor pool) {
        this.ledger = ledger;
        this.idempotency = new IdempotencyStore(ledger);
        this.faults = faults;
        this.errors = errors;
        this.view = view;
        this.transactions = transactions;
        this.pool = pool;
    }

    /** Adds the endpoints. */
    public void addTo(Router router) {
        router.later(
                "POST",
                "/v1/payments/confirm",
                request -> respond(
                        request,
                        () -> post(
                                request,
                                Operation.CONFIRM,
                                (draft, merchant, refusal) ->
                                        ConfirmRequest.of(request.json()).apply(draft, merchant, refusal))));
        router.later(
                "POST",
                "/v1/payments/{paymentKey}/cancel",
                request -> respond(
                        request,
                        () -> post(
                                request,
                                Operation.CANCEL,
                                (draft, merchant, refusal) -> CancelRequest.of(
                                                request.variable("paymentKey"), request.json())
                                        .apply(draft, refusal))));
        router.later(
                "GET",
                "/v1/payments/orders/{orderId}",
                request -> respond(
                        request,
                        () -> getPayment(request, draft -> draft.paymentOfOrder(request.variable("orderId")))));
        router.later(
                "GET",
                "/v1/payments/{paymentKey}",
                request -> respond(
                        request, () -> getPayment(request, draft -> draft.payment(request.variable("paymentKey")))));
        router.later(
                "GET",
                "/v1/transactions",
                request -> respond(
                        request,
                        () -> get(
                                request,
                                Operation.TRANSACTIONS,
                                draft -> transactions
                                        .json(TransactionQuery.of(request).page(ledger::transactions))
                                        .toString())));
    }

    private CompletionStage<Response> respond(Request request, Supplier<CompletionStage<Response>> work) {
        try {
            return work.get();
        } catch (TossErrorException e) {
            return CompletableFuture.completedFuture(traced(errors.response(e, request.english())));
        }
    }

    private CompletionStage<Response> getPayment(Request request, Lookup lookup) {
        return get(
                request,
                Operation.GET,
                draft -> text(
                        request, lookup.find(draft).orElseThrow(() -> new TossErrorException("NOT_FOUND_PAYMENT"))));
    }

    private CompletionStage<Response> get(Request request, Operation operation, Function<Draft, String> look) {
        Merchant.of(request.header("Authorization"));
        FaultEffect effect = faults.effectOn(operation, false);
        return after(effect, () -> ledger.change(draft -> decide(request, effect, () -> look.apply(draft))));
    }

    private CompletionStage<Response> post(Request request, Operation operation, Work work) {
        Merchant merchant = Merchant.of(request.header("Authorization"));
        request.receive();
        Optional<String> scope = scope(request, merchant);
        IdempotencyStore.Start start = scope.map(idempotency::begin).orElse(IdempotencyStore.Start.FRESH);
        if (start == IdempotencyStore.Start.RUNNING) {
            throw new TossErrorException("IDEMPOTENT_REQUEST_PROCESSING");
        }
        if (start == IdempotencyStore.Start.REPEATED) {
            return after(
                    faults.effectOn(operation, true),
                    () -> idempotency.first(scope.orElseThrow()).orElseThrow());
        }
        FaultEffect effect = faults.effectOn(operation, false);
        CompletionStage<Response> result = after(
                effect,
                () -> ledger.change(draft -> {
                    ApiResponse response =
                            decide(request, effect, () -> text(request, work.apply(draft, merchant, effect.refusal())));
                    scope.ifPresent(name -> draft.store(name, response));
                    return response;
                }));
        return result.whenComplete((done, failure) -> scope.ifPresent(idempotency::end));
    }

    /** Does the work, or what a test wants instead of it; every refusal becomes a response. */
    private ApiResponse decide(Request request, FaultEffect effect, Supplier<String> work) {
        try {
            if (effect.instead() != null) {
                throw effect.instead();
            }
            failAsAsked(request.header("TossPayments-Test-Code"));
            String body = work.get();
            if (effect.afterwards() != null) {
                throw effect.afterwards();
            }
            return new ApiResponse(200, body);
        } catch (TossErrorException e) {
            return errors.response(e, request.english());
        }
    }

    private String text(Request request, Payment payment) {
        return view.json(payment, request.english()).toString();
    }

    private void failAsAsked(String code) {
        if (code != null && !code.isBlank()) {
            throw new TossErrorException(errors.knows(code) ? code : "INVALID_REQUEST");
        }
    }

    private static Optional<String> scope(Request request, Merchant merchant) {
        String key = request.header("Idempotency-Key");
        if (key == null || key.isBlank()) {
            return Optional.empty();
        }
        if (key.length() > MAX_KEY) {
            throw new TossErrorException("INVALID_IDEMPOTENCY_KEY");
        }
        return Optional.of(IdempotencyStore.scope(key, merchant.secretKey(), request.method(), request.path()));
    }

    private CompletionStage<Response> after(FaultEffect effect, Supplier<ApiResponse> work) {
        Supplier<Response> last = () -> {
            ApiResponse response = work.get();
            return effect.lostResponse() ? Response.DROPPED : traced(response);
        };
        Executor when = effect.delayMs() == 0
                ? Runnable::run
                : CompletableFuture.delayedExecutor(effect.delayMs(), TimeUnit.MILLISECONDS, pool);
        return CompletableFuture.supplyAsync(last, when);
    }

    private static Response traced(ApiResponse response) {
        return Response.json(response)
                .with("x-tosspayments-trace-id", UUID.randomUUID().toString().replace("-", ""));
    }

    /** Finds the payment of a look-up. */
    private interface Lookup {
        Optional<Payment> find(Draft draft);
    }

    /** Changes the ledger, or throws why not. */
    private interface Work {
        Payment apply(Draft draft, Merchant merchant, TossErrorException refusal);
    }
}
