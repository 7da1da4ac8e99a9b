package kr.ilovepet.shop.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kr.ilovepet.shop.access.Audience;
import kr.ilovepet.shop.access.Endpoint;

/** Every address with every method, by everybody who is there: what the authorisation matrix says holds. */
final class AddressAttacks {

    /** As if there were no such order; a form may be refused before anybody looks, and htmx is told where to go. */
    private static final Expected NOT_FOUND = new Expected(
            "that it is not found",
            answer -> List.of(400, 404).contains(answer.status())
                    || answer.header("HX-Redirect").equals("/orders"));

    private AddressAttacks() {}

    /** Each address with its own method. The short form sends all of them, too. */
    static void byRole(Attack attack) throws Exception {
        Battlefield field = attack.field();
        List<Input> inputs = new ArrayList<>();
        for (Caller caller : field.callers()) {
            field.addresses().api().stream()
                    .filter(endpoint -> isHarmless(endpoint, caller, field))
                    .map(endpoint -> new Input(
                            endpoint + " as " + caller.name(),
                            body(
                                    Request.of(endpoint.method(), harmless(endpoint))
                                            .with(caller.apiHeaders()),
                                    endpoint),
                            ofApi(endpoint.audience(), caller, field)))
                    .forEach(inputs::add);
            field.addresses().pages().stream()
                    .filter(endpoint -> isHarmless(endpoint, caller, field))
                    .map(endpoint -> new Input(
                            endpoint + " as " + caller.name(),
                            page(endpoint, caller),
                            ofPages(endpoint.audience(), caller, field)))
                    .forEach(inputs::add);
        }
        attack.send(inputs, inputs.size());
    }

    /** A form that the visitor was shown, but for the signing out. */
    private static Request page(Endpoint endpoint, Caller caller) {
        Request request = Request.of(endpoint.method(), harmless(endpoint)).with(caller.pageHeaders());
        return endpoint.method().equals("GET") ? request : request.form(java.util.Map.of("_csrf", caller.formToken()));
    }

    /**
     * An admin may do all that a form without fields asks for; and who signs out is gone. A malformed body stops the
     * API's changes.
     */
    private static boolean isHarmless(Endpoint endpoint, Caller caller, Battlefield field) {
        boolean changes = !endpoint.method().equals("GET");
        return !(changes
                && (endpoint.path().equals("/logout")
                        || caller.equals(field.admin()) && endpoint.audience() == Audience.ADMIN));
    }

    private static Request body(Request request, Endpoint endpoint) {
        return Set.of("GET", "DELETE").contains(endpoint.method())
                ? request
                : request.with(endpoint.consumes(), "[".getBytes());
    }

    /** The address with a number in it that nothing has, for what might change something. */
    static String harmless(Endpoint endpoint) {
        return endpoint.method().equals("GET")
                ? endpoint.path()
                : endpoint.path().replaceAll("/1(?=/|$)", "/999999999");
    }

    private static Expected ofApi(Audience audience, Caller caller, Battlefield field) {
        boolean guest = caller.equals(field.guest());
        return switch (audience) {
            case EVERYBODY -> Expected.anything();
            case MEMBER -> guest ? Expected.status(401) : Expected.anything();
            case ADMIN ->
                guest
                        ? Expected.status(401)
                        : caller.equals(field.admin()) ? Expected.anything() : Expected.status(403);
        };
    }

    private static Expected ofPages(Audience audience, Caller caller, Battlefield field) {
        boolean guest = caller.equals(field.guest());
        return switch (audience) {
            case EVERYBODY -> Expected.anything();
            case MEMBER -> guest ? Expected.login() : Expected.anything();
            case ADMIN ->
                guest
                        ? Expected.login()
                        : caller.equals(field.admin()) ? Expected.status(200, 303, 404, 503) : Expected.status(403);
        };
    }

    /** Whatever names an order, with that of somebody else, in every state that an order can be attacked in. */
    static void otherPeoplesOrders(Attack attack) throws Exception {
        Battlefield field = attack.field();
        List<Input> inputs = new ArrayList<>();
        for (String order : List.of(field.confirmed(), field.prepared())) {
            Stream.concat(field.addresses().api().stream(), field.addresses().pages().stream())
                    .filter(endpoint -> endpoint.audience() == Audience.MEMBER)
                    .filter(endpoint -> endpoint.path().contains("2026010100000001"))
                    .forEach(endpoint -> inputs.add(ofAnother(endpoint, order, field)));
            inputs.add(new Input(
                    "confirming another's order",
                    Request.of("POST", "/api/orders/confirm")
                            .with(field.other().apiHeaders())
                            .json("{\"orderId\":\"%s\",\"paymentKey\":\"stolen\",\"amount\":1000}".formatted(order)),
                    Expected.status(404)));
            for (String page : List.of("success/1?paymentKey=stolen&amount=1000&orderId=", "fail?code=X&orderId=")) {
                inputs.add(new Input(
                        "another's return from Toss",
                        Request.get("/checkout/" + page + order)
                                .with(field.other().pageHeaders()),
                        Expected.status(200, 303, 400, 403, 404, 409)));
            }
            String payment = field.shopper(field.member()).view(order).text("paymentId");
            for (String path : List.of("", "/logs")) {
                inputs.add(new Input(
                        "another's payment",
                        Request.get("/api/payments/" + payment + path)
                                .with(field.other().apiHeaders()),
                        Expected.status(404)));
            }
        }
        attack.send(inputs, inputs.size());
    }

    private static Input ofAnother(Endpoint endpoint, String order, Battlefield field) {
        String path = endpoint.path().replace("2026010100000001", order);
        boolean api = path.startsWith("/api/");
        Request request = Request.of(endpoint.method(), path)
                .with(api ? field.other().apiHeaders() : field.other().pageHeaders());
        if (!endpoint.method().equals("GET")) {
            request = api
                    ? request.json("{\"reason\":\"not mine\"}")
                    : request.form(java.util.Map.of("_csrf", field.other().formToken(), "reason", "CHANGED_MIND"));
        }
        return new Input("another's order: " + endpoint, request, NOT_FOUND);
    }
}
