package kr.ilovepet.shop.attack;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import kr.ilovepet.stack.component.Database;

/** Many requests at the same instant about one cart, one address, one order, one piece of stock. */
final class RaceAttacks {

    private static final int CART_LIMIT = 50;
    private static final int CART_CHANGES = 90;

    private RaceAttacks() {}

    static void atOnce(Attack attack) throws Exception {
        attack.mayStore(
                "members", "roles", "orders", "payments", "refunds", "products", "stock moved by hand", "decisions");
        oneCart(attack);
        oneAddress(attack);
        oneKey(attack);
        Caller buyer = Caller.newMember(attack.field().wire(), "somebody who races");
        int rounds = attack.whole() ? 10 : 2;
        for (int round = 0; round < rounds; round++) {
            OrderRaces.oneOrder(attack, buyer);
            OrderRaces.oneRefund(attack, buyer);
        }
        OrderRaces.onePiece(attack, buyer);
    }

    private static void oneCart(Attack attack) throws Exception {
        Battlefield field = attack.field();
        for (Map<String, String> owner : List.of(
                field.other().apiHeaders(),
                Map.of("X-Cart-Id", UUID.randomUUID().toString()))) {
            attack.together(IntStream.rangeClosed(1, CART_CHANGES)
                    .mapToObj(product -> new Input(
                            "a line of one cart",
                            Request.of("PUT", "/api/cart/items/" + product)
                                    .with(owner)
                                    .json("{\"quantity\":1}"),
                            Expected.status(200, 400, 404, 409)))
                    .toList());
            Answer cart = field.wire().send(Request.get("/api/cart").with(owner));
            int lines = cart.body().split("\"productId\"", -1).length - 1;
            if (lines > CART_LIMIT) {
                attack.fault("a cart of " + lines + " lines");
            }
            field.wire().send(Request.of("DELETE", "/api/cart").with(owner));
        }
    }

    private static void oneAddress(Attack attack) throws Exception {
        String json =
                "{\"email\":\"race-%s@ilovepet.example\",\"password\":\"a long enough phrase\",\"name\":\"Racer\"}"
                        .formatted(UUID.randomUUID());
        List<Answer> answers = attack.together(IntStream.range(0, 12)
                .mapToObj(i -> new Input(
                        "a registration of one address",
                        Request.of("POST", "/api/users/register")
                                .with("X-Number", Integer.toString(i))
                                .json(json),
                        Expected.status(201, 409)))
                .toList());
        if (answers.stream().filter(answer -> answer.status() == 201).count() > 1) {
            attack.fault("one address was registered twice");
        }
    }

    private static void oneKey(Attack attack) throws Exception {
        Battlefield field = attack.field();
        String key = UUID.randomUUID().toString();
        attack.together(IntStream.range(0, 12)
                .mapToObj(i -> new Input(
                        "an order with one idempotency key",
                        Request.of("POST", "/api/orders/prepare")
                                .with(field.other().apiHeaders())
                                .with("Idempotency-Key", key)
                                .with("X-Number", Integer.toString(i))
                                .json("{\"items\":[{\"productId\":3,\"quantity\":1}]}"),
                        Expected.status(201, 409)))
                .toList());
        String rows = Books.column(
                        attack.shop(),
                        Database.ORDER,
                        "select count(*) from idempotent_request where idempotency_key like '%" + key + "'")
                .get(0);
        if (!List.of("0", "1").contains(rows)) {
            attack.fault("one idempotency key was used " + rows + " times");
        }
    }
}
