package kr.ilovepet.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import kr.ilovepet.contract.PaymentCancel;
import kr.ilovepet.contract.PaymentCanceled;
import kr.ilovepet.contract.ProductStockRollback;
import kr.ilovepet.contract.ProductStockRolledback;
import kr.ilovepet.test.Api;
import kr.ilovepet.test.ApiResponse;
import org.junit.jupiter.api.Test;

/** An admin's request whose answer was lost and that comes again. */
abstract class RepeatedRefundCases extends DeskCases {

    @Test
    void paysAPartBackOnceHoweverOftenItIsAskedFor() {
        String order = confirmed();
        Api client = admin.withHeader("Idempotency-Key", "refund-" + order);
        String part = "{\"amount\":1000,\"reason\":\"torn\",\"restock\":[{\"productId\":3,\"quantity\":1}]}";
        ApiResponse first = client.post("orders/" + order + "/refunds", part);
        assertThat(first.status()).as(first.raw().body()).isEqualTo(200);
        PaymentCancel asked = neighbour.awaitCommand(order, PaymentCancel.class);
        neighbour.send(order, new PaymentCanceled(asked.cancelRequestId(), asked.purpose(), 1_000, Instant.now()));
        ProductStockRollback rollback = neighbour.awaitCommand(order, ProductStockRollback.class);
        neighbour.send(order, new ProductStockRolledback(rollback.rollbackId()));
        await().until(() -> view(order).json().at("/items/0/returned").asInt() == 1);

        ApiResponse again = client.post("orders/" + order + "/refunds", part);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.raw().headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(client.post("orders/" + order + "/refunds", part.replace("1000", "2000"))
                        .code())
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(client.post("orders/" + order + "/restock", "{\"reason\":\"torn\"}")
                        .status())
                .isEqualTo(422);

        Api restocking = admin.withHeader("Idempotency-Key", "restock-" + order);
        String one = "{\"items\":[{\"productId\":3,\"quantity\":1}],\"reason\":\"it came back\"}";
        ApiResponse back = restocking.post("orders/" + order + "/restock", one);
        assertThat(back.text("status")).isEqualTo("CONFIRMED");
        neighbour.send(
                order,
                new ProductStockRolledback(neighbour
                        .awaitCommand(order, ProductStockRollback.class, 2)
                        .rollbackId()));
        await().until(() -> view(order).json().at("/items/0/returned").asInt() == 2);
        assertThat(restocking.post("orders/" + order + "/restock", one).json()).isEqualTo(back.json());

        // A refusal is no answer to keep: what was refused may be asked again under the same key.
        Api refused = admin.withHeader("Idempotency-Key", "refused-" + order);
        String tooMuch = "{\"amount\":6001,\"reason\":\"torn\"}";
        assertThat(refused.post("orders/" + order + "/refunds", tooMuch).code()).isEqualTo("VALIDATION");
        assertThat(refused.post("orders/" + order + "/refunds", tooMuch).code()).isEqualTo("VALIDATION");
        assertThat(neighbour.commands(order, PaymentCancel.class)).hasSize(1);
        assertThat(view(order).json().path("refunded").asLong()).isEqualTo(1_000);
    }

    @Test
    void paysAPartBackOnceForRequestsAtTheSameTime() {
        String order = confirmed();
        Api client = admin.withHeader("Idempotency-Key", "crowd-" + order);
        var answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> client.post("orders/" + order + "/refunds", "{\"amount\":1000,\"reason\":\"torn\"}")))
                .toList();

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().status() == 200
                                || answer.join().code().equals("IDEMPOTENT_REQUEST_RUNNING"))
                        .as(answer.join().raw().body())
                        .isTrue());
        assertThat(neighbour.awaitCommand(order, PaymentCancel.class).amount()).isEqualTo(1_000);
        assertThat(file(order).path("refunds")).hasSize(1);
    }
}
