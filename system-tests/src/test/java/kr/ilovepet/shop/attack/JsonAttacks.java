package kr.ilovepet.shop.attack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Bodies that are no JSON, more than JSON, or JSON of another kind, at every operation that takes one. */
final class JsonAttacks {

    private static final int SHARE = 250;
    private static final String TYPE = "application/json";

    /** Fields of objects behind the API that no caller may set. */
    private static final List<String> NOT_FOR_CALLERS = List.of(
            "id",
            "userId",
            "role",
            "roles",
            "groups",
            "admin",
            "status",
            "state",
            "passwordHash",
            "tokenGeneration",
            "customerKey",
            "createdAt",
            "amount",
            "unitPrice",
            "refunded",
            "returned",
            "paymentId",
            "paidAt",
            "withdrawn",
            "incarnation",
            "_csrf",
            "__proto__",
            "constructor",
            "@class",
            "@type",
            "class");

    private JsonAttacks() {}

    static void malformed(Attack attack) throws Exception {
        attack.mayStore("orders", "payments", "members", "roles", "products", "stock moved by hand");
        List<Input> inputs = new ArrayList<>();
        for (Bodies operation : Bodies.of(attack.field().addresses())) {
            if (operation.body() != null) {
                Expected expected = operation.lenient() ? Expected.anything() : Expected.refusal();
                MalformedJson.bodies(operation.body().toString())
                        .forEach((what, body) -> inputs.add(input(attack, operation, what, TYPE, body, expected)));
                MalformedJson.types(operation.body().toString())
                        .forEach((what, typed) -> inputs.add(input(attack, operation, what, what, typed, expected)));
                inputs.add(new Input(
                        "a compressed body",
                        operation
                                .asking(attack.field(), "")
                                .with("Content-Encoding", "gzip")
                                .with(TYPE, operation.body().toString().getBytes(StandardCharsets.UTF_8)),
                        Expected.anything()));
            }
        }
        attack.send(inputs, SHARE);
    }

    private static Input input(
            Attack attack, Bodies operation, String what, String type, byte[] body, Expected expected) {
        return new Input(what, operation.asking(attack.field(), "").with(type, body), expected);
    }

    /** Fields that the operation does not have, since somebody else decides about them. */
    static void surplus(Attack attack) throws Exception {
        String admins = admins(attack);
        List<Input> inputs = new ArrayList<>();
        for (Bodies operation : Bodies.of(attack.field().addresses())) {
            if (operation.body() != null && operation.body().isObject()) {
                for (String name : NOT_FOR_CALLERS) {
                    if (!operation.body().has(name)) {
                        inputs.add(new Input(
                                "the surplus field " + name,
                                operation.with(
                                        attack.field(),
                                        operation
                                                .body()
                                                .toString()
                                                .replaceFirst(
                                                        "}$",
                                                        (operation.body().isEmpty() ? "" : ",") + "\"" + name
                                                                + "\":\"admin\"}")),
                                operation.lenient() ? Expected.anything() : Expected.refusal()));
                    }
                }
            }
        }
        attack.send(inputs, SHARE);
        if (!admins(attack).equals(admins)) {
            attack.fault("somebody has become an admin");
        }
    }

    private static String admins(Attack attack) {
        return Books.column(
                        attack.shop(),
                        kr.ilovepet.stack.component.Database.MEMBER,
                        "select count(*) from member_role where role = 'ADMIN'")
                .get(0);
    }
}
