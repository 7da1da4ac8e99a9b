package kr.ilovepet.shop.attack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.ilovepet.shop.access.Audience;
import kr.ilovepet.shop.access.Endpoint;

/** Forms that no page of the shop showed to this visitor, and sessions that somebody else chose. */
final class FormAttacks {

    private static final int SHARE = 300;
    private static final Expected FORBIDDEN = Expected.status(400, 403, 405, 413, 415);

    /** Of an upload the page of the product follows, which says what was wrong. */
    private static final Expected NOTHING_KEPT = new Expected(
            "a refusal, or the page of the product",
            answer -> FORBIDDEN.right().test(answer)
                    || answer.status() == 303 && answer.header("Location").startsWith("/admin/products/"));

    private FormAttacks() {}

    /** Every form, as the person who may post it, without the proof that this person wants it. */
    static void forged(Attack attack) throws Exception {
        Battlefield field = attack.field();
        List<Input> inputs = new ArrayList<>();
        for (Endpoint form : field.addresses().pages()) {
            if (form.method().equals("POST")) {
                Caller caller = form.audience() == Audience.ADMIN ? field.admin() : field.member();
                Request request =
                        Request.of("POST", AddressAttacks.harmless(form)).with(caller.pageHeaders());
                variants(request, caller, field)
                        .forEach((what, forged) -> inputs.add(
                                new Input("a form with " + what, forged, upload(form) ? NOTHING_KEPT : FORBIDDEN)));
            }
        }
        attack.send(inputs, SHARE);
    }

    /** Whether the form sends pictures. Whatever is wrong with it is said on the page of the product. */
    private static boolean upload(Endpoint form) {
        return form.path().startsWith("/admin/uploads/");
    }

    private static Map<String, Request> variants(Request request, Caller caller, Battlefield field) {
        String own = caller.formToken();
        String changed = own.substring(0, own.length() - 1) + (own.endsWith("0") ? "1" : "0");
        Map<String, String> good = Map.of("_csrf", own);
        Map<String, Request> forged = new LinkedHashMap<>();
        forged.put("no body", request.with("Content-Length", "0"));
        forged.put("no token", request.form(Map.of("quantity", "1")));
        forged.put("an empty token", request.form(Map.of("_csrf", "")));
        forged.put(
                "another member's token",
                request.form(Map.of("_csrf", field.other().formToken())));
        forged.put("a guest's token", request.form(Map.of("_csrf", field.guest().formToken())));
        forged.put(
                "a guest's token and cookie beside its own",
                request.with("Cookie", field.guest().cookies())
                        .form(Map.of("_csrf", field.guest().formToken())));
        forged.put("a changed token", request.form(Map.of("_csrf", changed)));
        forged.put("a token that is too long", request.form(Map.of("_csrf", own + own)));
        forged.put("half a token", request.form(Map.of("_csrf", own.substring(0, own.length() / 2))));
        forged.put("a token of signs", request.form(Map.of("_csrf", "' or 1=1 --")));
        forged.put(
                "its token in the address",
                new Request("POST", request.target() + "?_csrf=" + own, request.headers(), new byte[0])
                        .form(Map.of("quantity", "1")));
        forged.put("its token as plain text", request.with("text/plain", ("_csrf=" + own).getBytes()));
        forged.put("its token as JSON", request.json("{\"_csrf\":\"" + own + "\"}"));
        forged.put(
                "another site's origin",
                request.with("Origin", "https://evil.example").form(good));
        forged.put(
                "an origin that begins alike",
                request.with("Origin", "http://" + field.wire().host() + ".evil.example")
                        .form(good));
        forged.put(
                "an origin that ends alike",
                request.with("Origin", "http://evil" + field.wire().host()).form(good));
        forged.put("no origin of a page", request.with("Origin", "null").form(good));
        forged.put(
                "another port's origin",
                request.with("Origin", "http://localhost:1").form(good));
        forged.put(
                "a cross-site form",
                request.with("Sec-Fetch-Site", "cross-site").form(good));
        forged.put(
                "a form of a sister site",
                request.with("Sec-Fetch-Site", "same-site").form(good));
        forged.put(
                "a form of another site that names the own origin",
                request.with("Origin", "http://" + field.wire().host())
                        .with("Sec-Fetch-Site", "cross-site")
                        .form(good));
        forged.put("a form that is far too large", request.form(Map.of("_csrf", own, "note", "x".repeat(200_000))));
        return forged;
    }

    /** Session ids in paths and parameters, and ids that nobody gave out. */
    static void sessions(Attack attack) throws Exception {
        Battlefield field = attack.field();
        String id = field.admin().cookies().replaceFirst("^(?:.*; )?[^=]*session=([^;]*).*$", "$1");
        List<Input> inputs = new ArrayList<>();
        for (Endpoint page : field.addresses().pages()) {
            if (page.method().equals("GET") && page.audience() != Audience.EVERYBODY) {
                for (String name : List.of("shop-session", "jsessionid", "JSESSIONID", "__Host-shop-session")) {
                    inputs.add(new Input(
                            "a session in the path",
                            Request.get(page.path() + ";" + name + "=" + id),
                            Expected.noEntry()));
                    inputs.add(new Input(
                            "a session at the front of the path",
                            Request.get(page.path().replaceFirst("^/([^/]*)", "/$1;" + name + "=" + id)),
                            Expected.noEntry()));
                    inputs.add(new Input(
                            "a session as a parameter",
                            Request.get(page.path() + "?" + name + "=" + id),
                            Expected.noEntry()));
                }
                for (String guessed : List.of(
                        "",
                        "0",
                        "admin",
                        "1".repeat(28),
                        "a".repeat(4_000),
                        "../../etc/passwd",
                        "' or 1=1 --",
                        id + "x",
                        id.substring(1),
                        id.toUpperCase(java.util.Locale.ROOT) + "0",
                        "%00",
                        "\u00e9")) {
                    inputs.add(new Input(
                            "a guessed session",
                            Request.get(page.path()).with("Cookie", "shop-session=" + guessed),
                            Expected.noEntry()));
                }
            }
        }
        attack.send(inputs, SHARE);
        fixation(attack, field);
    }

    /**
     * The id that a visitor had before the login must be worth nothing after it, and one that was chosen never
     * anything.
     */
    private static void fixation(Attack attack, Battlefield field) {
        String chosen = "c0ffee".repeat(6);
        Answer login = attack.send(new Input(
                "a login in a session that somebody else has chosen",
                Request.of("POST", "/login")
                        .with("Cookie", field.guest().cookies() + "; shop-session=" + chosen)
                        .form(Map.of(
                                "_csrf",
                                field.guest().formToken(),
                                "next",
                                "/orders",
                                "email",
                                "admin@ilovepet.example",
                                "password",
                                "admin-demo-1")),
                Expected.status(303, 403)));
        if (String.join("", login.headers().getOrDefault("set-cookie", List.of()))
                .contains(chosen)) {
            attack.fault("the session that was chosen before the login is that of the member");
        }
        attack.send(new Input(
                "the session that somebody else has chosen",
                Request.get("/orders").with("Cookie", "shop-session=" + chosen),
                Expected.login()));
    }
}
