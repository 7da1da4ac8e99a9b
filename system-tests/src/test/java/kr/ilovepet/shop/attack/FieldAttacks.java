package kr.ilovepet.shop.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kr.ilovepet.stack.component.Database;

/** Every field of every body and every parameter, with numbers and texts that nobody meant. */
final class FieldAttacks {

    private static final int SHARE = 250;

    /** Signs of which none can be seen, beside blanks and controls; a name needs one that can. */
    private static final String UNSEEN =
            "[\\s\\p{Cntrl}\\p{Cf}\\p{Z}\\p{M}\\p{Cn}\\p{Co}\\u115f\\u1160\\u3164\\uffa0\\u2800]*";

    private static final String CONTROLS = "(?s).*[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069].*";

    private FieldAttacks() {}

    /** Numbers where numbers are, and where texts are. */
    static void numbers(Attack attack) throws Exception {
        attack.mayStore("orders", "payments", "members", "roles", "products", "stock moved by hand");
        List<Input> inputs = new ArrayList<>();
        for (Bodies operation : Bodies.of(attack.field().addresses())) {
            for (String field : operation.fields().keySet()) {
                for (String number : OddValues.NUMBERS) {
                    inputs.add(new Input(
                            "the number " + shortened(number) + " as " + field,
                            operation.with(attack.field(), operation.with(field, number)),
                            Expected.anything()));
                }
            }
        }
        attack.send(inputs, SHARE);
    }

    /** Every query parameter of the API. */
    static void queries(Attack attack) throws Exception {
        List<String> values = Stream.of(OddValues.NUMBERS, OddValues.TEXTS, Payloads.SIGNS)
                .flatMap(List::stream)
                .filter(value -> value.length() < 1_000)
                .toList();
        List<Input> inputs = new ArrayList<>();
        for (Bodies operation : Bodies.of(attack.field().addresses())) {
            for (String name : operation.queries()) {
                if (operation.endpoint().method().equals("GET")) {
                    for (String value : values) {
                        inputs.add(new Input(
                                "the parameter " + name,
                                operation.asking(attack.field(), "?" + name + "=" + Request.encoded(value)),
                                Expected.status(200, 400, 404)));
                    }
                }
            }
        }
        attack.send(inputs, SHARE);
    }

    /** Every text of every body; what was accepted as a name can be seen. */
    static void texts(Attack attack) throws Exception {
        attack.mayStore("members", "roles", "orders", "payments", "products", "stock moved by hand", "pictures");
        String lastMember = last(attack, Database.MEMBER, "member");
        String lastProduct = last(attack, Database.CATALOG, "product");
        List<Input> inputs = new ArrayList<>();
        for (Bodies operation : Bodies.of(attack.field().addresses())) {
            operation.fields().forEach((field, number) -> {
                if (!number) {
                    for (String text : OddValues.TEXTS) {
                        inputs.add(new Input(
                                "the text " + shortened(Bodies.quoted(text)) + " as " + field,
                                operation.with(attack.field(), operation.with(field, Bodies.quoted(text))),
                                Expected.anything()));
                    }
                }
            });
        }
        for (String text : OddValues.TEXTS) {
            inputs.add(register(Bodies.quoted(text), "\"a long enough phrase\""));
            inputs.add(register("\"Tester\"", Bodies.quoted("a long enough " + text)));
            inputs.add(product(attack, "productName", text));
            inputs.add(product(attack, "description", text));
        }
        attack.send(inputs, SHARE);
        names(attack, Database.MEMBER, "select name from member where id > " + lastMember);
        names(attack, Database.CATALOG, "select name from product where id > " + lastProduct);
    }

    private static Input register(String name, String password) {
        return new Input(
                "a registration of " + shortened(name) + " with " + shortened(password),
                Request.of("POST", "/api/users/register")
                        .json("{\"email\":\"t-%s@ilovepet.example\",\"password\":%s,\"name\":%s}"
                                .formatted(UUID.randomUUID(), password, name)),
                Expected.status(201, 400, 413));
    }

    private static Input product(Attack attack, String field, String text) {
        String other = field.equals("productName") ? "description" : "productName";
        return new Input(
                "a product with " + shortened(Bodies.quoted(text)) + " as " + field,
                Request.of("POST", "/api/products")
                        .with(attack.field().admin().apiHeaders())
                        .json("{\"%s\":%s,\"%s\":\"text\",\"price\":1000,\"category\":\"toys\",\"stock\":0}"
                                .formatted(field, Bodies.quoted(text), other)),
                Expected.status(201, 400, 413));
    }

    private static void names(Attack attack, Database database, String query) {
        for (String name : Books.column(attack.shop(), database, query)) {
            if (name.matches(UNSEEN) || name.matches(CONTROLS)) {
                attack.fault("stored a name that cannot be seen: " + Bodies.quoted(name));
            }
        }
    }

    private static String last(Attack attack, Database database, String table) {
        return Books.column(attack.shop(), database, "select coalesce(max(id), 0) from " + table)
                .get(0);
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(40, text.length()));
    }
}
