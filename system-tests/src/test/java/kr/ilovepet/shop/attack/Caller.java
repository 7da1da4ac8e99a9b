package kr.ilovepet.shop.attack;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.ilovepet.platform.json.Json;

/**
 * Somebody whom the shop knows, or a guest, with what that person's clients send.
 *
 * @param name for reports
 * @param email empty for a guest
 * @param token of the API; empty for a guest
 * @param cookies of the pages, as one header's value
 * @param formToken of the forms that the pages show to this person
 */
record Caller(String name, String email, String token, String cookies, String formToken) {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String PAGE_WITH_A_FORM = "/products/1";
    private static final String PASSWORD = "a long enough phrase";

    /** Somebody who has looked at one page. */
    static Caller guest(Wire wire) {
        Answer page = wire.send(Request.get("/login"));
        return new Caller("a guest", "", "", cookies(page), formToken(page));
    }

    /** Somebody who registers now and signs in, for the API and for the pages. */
    static Caller newMember(Wire wire, String name) {
        String email = "attack-" + UUID.randomUUID() + "@ilovepet.example";
        Answer registered = wire.send(Request.of("POST", "/api/users/register")
                .json("{\"email\":\"%s\",\"password\":\"%s\",\"name\":\"Tester\"}".formatted(email, PASSWORD)));
        require(registered, 201);
        return member(wire, name, email, PASSWORD);
    }

    /** A member who is there already. */
    static Caller member(Wire wire, String name, String email, String password) {
        Answer login = wire.send(Request.of("POST", "/api/users/login")
                .json("{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password)));
        require(login, 200);
        Caller guest = guest(wire);
        Answer signedIn = wire.send(Request.of("POST", "/login")
                .with(guest.pageHeaders())
                .form(Map.of("_csrf", guest.formToken, "next", "/", "email", email, "password", password)));
        require(signedIn, 303);
        String cookies = cookies(signedIn);
        Answer page = wire.send(Request.get(PAGE_WITH_A_FORM).with("Cookie", cookies));
        return new Caller(name, email, text(login, "token"), cookies, formToken(page));
    }

    /** With another token. */
    Caller with(String otherToken) {
        return new Caller(name, email, otherToken, cookies, formToken);
    }

    /** What a client of the API sends. */
    Map<String, String> apiHeaders() {
        return token.isEmpty() ? Map.of() : Map.of("Authorization", "Bearer " + token);
    }

    /** What a browser sends. */
    Map<String, String> pageHeaders() {
        return Map.of("Cookie", cookies);
    }

    private static String cookies(Answer answer) {
        List<String> set = answer.headers().getOrDefault("set-cookie", List.of());
        return String.join(
                "; ", set.stream().map(cookie -> cookie.split(";", 2)[0]).toList());
    }

    private static String formToken(Answer page) {
        Matcher field = FORM_TOKEN.matcher(page.body());
        if (!field.find()) {
            throw new IllegalStateException("A page without a form's token: " + page);
        }
        return field.group(1);
    }

    private static String text(Answer answer, String member) {
        try {
            String body = answer.body();
            return Json.lenient()
                    .readTree(body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1))
                    .path(member)
                    .asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("No JSON: " + answer, e);
        }
    }

    private static void require(Answer answer, int status) {
        if (answer.status() != status) {
            throw new IllegalStateException("Expected " + status + ": " + answer);
        }
    }
}
