package kr.ilovepet.shop.attack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.ilovepet.shop.access.Audience;
import kr.ilovepet.shop.access.Endpoint;

/** Scripts, templates, redirects and signs in every text that a page may show again. */
final class ScriptAttacks {

    private static final int SHARE = 400;
    private static final int STORED_IN_SHORT = 4;

    /** A request line of about 8 KB is all that a server takes. */
    private static final int LONGEST_QUERY = 4_000;

    private ScriptAttacks() {}

    /** Every page with every parameter that any page has. */
    static void inAddresses(Attack attack) throws Exception {
        Battlefield field = attack.field();
        List<Input> inputs = new ArrayList<>();
        for (Endpoint page : field.addresses().pages()) {
            if (page.method().equals("GET")) {
                Caller caller = whoMay(page, field);
                for (String payload : Payloads.meaningful()) {
                    for (String query : queries(field, payload)) {
                        inputs.add(new Input(
                                "in an address",
                                Request.get(page.path() + "?" + query).with(caller.pageHeaders()),
                                Expected.anything()));
                    }
                }
            }
        }
        for (String payload : Payloads.ELSEWHERE) {
            for (String page : List.of("/login?next=", "/register?next=", "/language?to=en&next=")) {
                inputs.add(new Input("a way out", Request.get(page + Request.encoded(payload)), Expected.anything()));
            }
            inputs.add(new Input(
                    "a way out after the login",
                    Request.of("POST", "/login")
                            .with(field.guest().pageHeaders())
                            .form(Map.of(
                                    "_csrf",
                                    field.guest().formToken(),
                                    "next",
                                    payload,
                                    "email",
                                    "shopper@ilovepet.example",
                                    "password",
                                    "shopper-demo-1")),
                    Expected.anything()));
        }
        attack.send(inputs, SHARE);
    }

    /** The parameters in as few queries as a server can take. */
    private static List<String> queries(Battlefield field, String payload) {
        List<String> queries = new ArrayList<>();
        Map<String, String> next = new LinkedHashMap<>();
        for (String parameter : field.addresses().parameters()) {
            next.put(parameter, payload);
            if (Request.encoded(next).length() > LONGEST_QUERY) {
                queries.add(Request.encoded(next));
                next.clear();
            }
        }
        queries.add(Request.encoded(next));
        return queries;
    }

    /** Every form with every field that any form has, by who may post it. */
    static void inForms(Attack attack) throws Exception {
        Battlefield field = attack.field();
        List<Input> inputs = new ArrayList<>();
        for (Endpoint form : field.addresses().pages()) {
            if (form.method().equals("POST") && !form.path().equals("/logout")) {
                Caller caller = form.path().matches("/(login|register)") ? field.guest() : whoMay(form, field);
                for (String payload : Payloads.meaningful()) {
                    Map<String, String> fields = new LinkedHashMap<>();
                    field.addresses().parameters().forEach(name -> fields.put(name, payload));
                    fields.put("_csrf", caller.formToken());
                    inputs.add(new Input(
                            "in a form",
                            Request.of("POST", AddressAttacks.harmless(form))
                                    .with(caller.pageHeaders())
                                    .form(fields),
                            Expected.anything()));
                }
            }
        }
        attack.send(inputs, SHARE);
    }

    private static Caller whoMay(Endpoint page, Battlefield field) {
        return page.audience() == Audience.ADMIN ? field.admin() : field.member();
    }

    /** Texts that are kept, looked at wherever they are shown. */
    static void stored(Attack attack) throws Exception {
        attack.mayStore("members", "roles", "products", "stock moved by hand", "orders", "payments", "refunds");
        Caller buyer = Caller.newMember(attack.field().wire(), "somebody with reasons");
        List<String> scripts = new ArrayList<>(Payloads.SCRIPTS);
        scripts.addAll(Payloads.TEMPLATES);
        for (String script : attack.whole() ? scripts : scripts.subList(0, STORED_IN_SHORT)) {
            aMember(attack, script);
            aProduct(attack, script);
            aReason(attack, buyer, script);
        }
    }

    private static void aMember(Attack attack, String name) {
        Battlefield field = attack.field();
        String email = "x-" + UUID.randomUUID() + "@ilovepet.example";
        String password = "a long enough phrase";
        Answer registered = attack.send(new Input(
                "a member's name",
                Request.of("POST", "/api/users/register")
                        .json("{\"email\":\"%s\",\"password\":\"%s\",\"name\":%s}"
                                .formatted(email, password, Bodies.quoted(name))),
                Expected.status(201, 400)));
        if (registered.status() == 201) {
            Caller member = Caller.member(field.wire(), "a member with a script for a name", email, password);
            look(attack, member, "/", "/cart", "/orders", "/products/1");
            look(attack, field.admin(), "/admin/orders?member=" + Request.encoded(email));
        }
    }

    private static void aProduct(Attack attack, String text) {
        Battlefield field = attack.field();
        for (String product : List.of(
                "{\"productName\":%s,\"description\":\"x\",\"price\":1000,\"category\":\"toys\",\"stock\":1}",
                "{\"productName\":\"A toy\",\"description\":%s,\"price\":1000,\"category\":\"toys\",\"stock\":1}")) {
            Answer created = attack.send(new Input(
                    "a product's text",
                    Request.of("POST", "/api/products")
                            .with(field.admin().apiHeaders())
                            .json(product.formatted(Bodies.quoted(text))),
                    Expected.status(201, 400)));
            if (created.status() == 201) {
                String id = created.body().replaceFirst("(?s).*?\"productId\":(\\d+).*", "$1");
                look(attack, field.member(), "/products/" + id, "/products?query=" + Request.encoded(text), "/");
                look(
                        attack,
                        field.admin(),
                        "/admin/products/" + id,
                        "/admin/products/" + id + "/stock",
                        "/admin/products?query=toy");
            }
        }
    }

    private static void aReason(Attack attack, Caller buyer, String reason) {
        Battlefield field = attack.field();
        String order = field.shopper(buyer).order(1, 1);
        attack.send(new Input(
                "a reason",
                Request.of("POST", "/api/orders/" + order + "/cancel")
                        .with(buyer.apiHeaders())
                        .json("{\"reason\":" + Bodies.quoted(reason) + "}"),
                Expected.status(200, 400, 409)));
        look(attack, buyer, "/orders/" + order, "/orders");
        look(attack, field.admin(), "/admin/orders/" + order, "/admin/orders");
    }

    private static void look(Attack attack, Caller caller, String... pages) {
        for (String page : pages) {
            attack.send(new Input(
                    "a page that shows it",
                    Request.get(page).with(caller.pageHeaders()),
                    Expected.status(200, 303, 404)));
        }
    }
}
