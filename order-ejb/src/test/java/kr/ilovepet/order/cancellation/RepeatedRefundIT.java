package kr.ilovepet.order.cancellation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import kr.ilovepet.contract.PaymentCancel;
import kr.ilovepet.contract.PaymentCanceled;
import kr.ilovepet.contract.ProductStockRollback;
import kr.ilovepet.contract.ProductStockRolledback;
import kr.ilovepet.order.support.OrderClient;
import kr.ilovepet.test.Api;
import kr.ilovepet.test.ApiResponse;
import kr.ilovepet.test.SagaNeighbour;
import kr.ilovepet.test.container.ContainerTest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** An admin's request whose response was lost and that comes again. */
@ContainerTest
class RepeatedRefundIT {

    @AutoClose
    private static final SagaNeighbour neighbour = new SagaNeighbour();

    private final OrderClient orders = new OrderClient(neighbour);

    @Test
    void refundsAPartOnceHoweverOftenItIsAskedFor() {
        String order = orders.confirmed();
        Api client = orders.admin().withHeader("Idempotency-Key", "refund-" + order);
        String part = "{\"amount\":1000,\"reason\":\"torn\",\"restock\":[{\"productId\":3,\"quantity\":1}]}";
        ApiResponse first = client.post("orders/" + order + "/refunds", part);
        assertThat(first.status()).as(first.raw().body()).isEqualTo(200);
        PaymentCancel asked = neighbour.awaitCommand(order, PaymentCancel.class);
        neighbour.send(order, new PaymentCanceled(asked.cancelRequestId(), asked.purpose(), 1_000, Instant.now()));
        ProductStockRollback rollback = neighbour.awaitCommand(order, ProductStockRollback.class);
        neighbour.send(order, new ProductStockRolledback(rollback.rollbackId()));
        await().until(() -> orders.view(order).json().at("/items/0/returned").asInt() == 1);

        ApiResponse again = client.post("orders/" + order + "/refunds", part);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.raw().headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(client.post("orders/" + order + "/refunds", part.replace("1000", "2000"))
                        .code())
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(client.post("orders/" + order + "/restock", "{\"reason\":\"torn\"}")
                        .status())
                .isEqualTo(422);

        Api restocking = orders.admin().withHeader("Idempotency-Key", "restock-" + order);
        String one = "{\"items\":[{\"productId\":3,\"quantity\":1}],\"reason\":\"it came back\"}";
        ApiResponse back = restocking.post("orders/" + order + "/restock", one);
        assertThat(back.text("status")).isEqualTo("CONFIRMED");
        neighbour.send(
                order,
                new ProductStockRolledback(neighbour
                        .awaitCommand(order, ProductStockRollback.class, 2)
                        .rollbackId()));
        await().until(() -> orders.view(order).json().at("/items/0/returned").asInt() == 2);
        assertThat(restocking.post("orders/" + order + "/restock", one).json()).isEqualTo(back.json());

        // A refusal is not stored: what was refused may be asked again under the same key.
        Api refused = orders.admin().withHeader("Idempotency-Key", "refused-" + order);
        String tooMuch = "{\"amount\":6001,\"reason\":\"torn\"}";
        assertThat(refused.post("orders/" + order + "/refunds", tooMuch).code()).isEqualTo("VALIDATION");
        assertThat(refused.post("orders/" + order + "/refunds", tooMuch).code()).isEqualTo("VALIDATION");
        assertThat(neighbour.commands(order, PaymentCancel.class)).hasSize(1);
        assertThat(orders.view(order).json().path("refunded").asLong()).isEqualTo(1_000);
    }

    @Test
    void refundsAPartOnceForRequestsAtTheSameTime() {
        String order = orders.confirmed();
        Api client = orders.admin().withHeader("Idempotency-Key", "crowd-" + order);
        var responses = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> client.post("orders/" + order + "/refunds", "{\"amount\":1000,\"reason\":\"torn\"}")))
                .toList();

        assertThat(responses)
                .allSatisfy(response -> assertThat(response.join().status() == 200
                                || response.join().code().equals("IDEMPOTENT_REQUEST_RUNNING"))
                        .as(response.join().raw().body())
                        .isTrue());
        assertThat(neighbour.awaitCommand(order, PaymentCancel.class).amount()).isEqualTo(1_000);
        assertThat(orders.details(order).path("refunds")).hasSize(1);
    }
}
