package kr.ilovepet.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.util.List;
import kr.ilovepet.contract.OrderItem;
import kr.ilovepet.contract.ProductInformationRequest;
import kr.ilovepet.contract.ProductInformationResponse;
import kr.ilovepet.platform.json.Json;
import kr.ilovepet.test.Api;
import kr.ilovepet.test.ApiResponse;
import kr.ilovepet.test.SagaNeighbour;
import kr.ilovepet.test.Tokens;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** The catalog in Payara Micro with the real database, broker and Redis, and those who call it. */
@ExtendWith(ArquillianExtension.class)
abstract class CatalogInPayara {

    static SagaNeighbour order;

    Api guest;
    Api customer;
    Api admin;

    @Deployment(testable = false)
    static WebArchive catalog() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("war")))
                .addClass(CleanUpNow.class);
    }

    @BeforeAll
    static void orderOpens() {
        order = new SagaNeighbour();
    }

    @AfterAll
    static void orderCloses() throws InterruptedException {
        order.close();
    }

    @BeforeEach
    void callersCome() {
        guest = Api.guestOfContainer("catalog-web");
        customer = guest.withToken(Tokens.of(1, "customer"));
        admin = guest.withToken(Tokens.of(2, "customer", "admin"));
    }

    @AfterEach
    void booksBalance() {
        assertThat(Books.productsThatDoNotBalance()).isEmpty();
        assertThat(Books.holdingsThatDoNotBalance()).isEmpty();
    }

    /** Asks about products twice; the second answer must be the first. */
    ProductInformationResponse inform(List<OrderItem> items) {
        String orderId = order.newOrder();
        order.send(orderId, new ProductInformationRequest(items));
        ProductInformationResponse answer = order.awaitMessage(orderId, ProductInformationResponse.class, 1);
        order.send(orderId, new ProductInformationRequest(items));
        assertThat(order.awaitMessage(orderId, ProductInformationResponse.class, 2))
                .isEqualTo(answer);
        return answer;
    }

    /** Adds a product with so many pieces in stock, and gives its id. */
    long product(String name, long price, int stock) {
        ObjectNode product = Json.lenient().createObjectNode();
        product.put("productName", name)
                .put("price", price)
                .put("category", "toys")
                .put("stock", stock);
        ApiResponse added = admin.post("products", product.toString());
        assertThat(added.status()).as(added.raw().body()).isEqualTo(201);
        return added.json().path("productId").asLong();
    }

    /** Pieces of the product that everybody sees. */
    int stock(long productId) {
        return guest.get("products/" + productId).json().path("stock").asInt();
    }

    /** Takes goods in, or out. */
    ApiResponse move(long productId, int change, String reason) {
        return admin.post(
                "products/" + productId + "/stock", "{\"change\":%d,\"reason\":\"%s\"}".formatted(change, reason));
    }
}
