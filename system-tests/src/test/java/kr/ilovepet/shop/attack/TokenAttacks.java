package kr.ilovepet.shop.attack;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.ilovepet.shop.access.Audience;
import kr.ilovepet.shop.access.Endpoint;

/**
 * Every address of the API that asks who is calling, with tokens that prove nothing, and with good ones in wrong
 * places.
 */
final class TokenAttacks {

    private static final int SHARE = 400;

    /** A lock has to bite within a second. */
    private static final Duration WHEN_IT_BITES = Duration.ofSeconds(1);

    private TokenAttacks() {}

    static void forged(Attack attack) throws Exception {
        Battlefield field = attack.field();
        Map<String, String> forged = field.forge().forged(field.admin().token());
        List<Input> inputs = new ArrayList<>();
        for (Endpoint endpoint : field.addresses().api()) {
            if (endpoint.audience() != Audience.EVERYBODY) {
                forged.forEach((what, token) -> inputs.add(input(endpoint, what, "Bearer " + token)));
                for (String header : misplaced(field.admin().token())) {
                    inputs.add(input(endpoint, "no bearer token", header));
                }
                inputs.add(new Input(
                        "a token in the address",
                        request(endpoint, "?access_token=" + field.admin().token()),
                        Expected.status(401)));
                inputs.add(new Input(
                        "a token in a cookie",
                        request(endpoint, "")
                                .with("Cookie", "access_token=" + field.admin().token()),
                        Expected.status(401)));
                inputs.add(new Input(
                        "the session of a page",
                        request(endpoint, "").with(field.admin().pageHeaders()),
                        Expected.status(401)));
                inputs.add(new Input(
                        "two tokens, the second a good one",
                        request(endpoint, "")
                                .with("Authorization", "Bearer a.b.c")
                                .with(field.admin().apiHeaders()),
                        Expected.status(400, 401)));
            }
        }
        attack.send(inputs, SHARE);
    }

    /** Tokens of members who were locked, or whose logins were ended, a second ago. */
    static void ended(Attack attack) throws Exception {
        attack.mayStore("members", "roles");
        Battlefield field = attack.field();
        for (Endpoint action : field.addresses().api()) {
            if (action.path().matches("/api/users/1/(lock|end-logins)")) {
                Caller member = Caller.newMember(field.wire(), "somebody whose logins end");
                String id = field.shopper(member).api().get("users/me").text("userId");
                Answer done = field.wire()
                        .send(Request.of(action.method(), action.path().replace("/1/", "/" + id + "/"))
                                .with(field.admin().apiHeaders())
                                .json("{}"));
                if (done.refused()) {
                    attack.fault(action + " by an admin: " + done.status());
                }
                await().pollDelay(WHEN_IT_BITES).until(() -> true);
                attack.send(
                        field.addresses().api().stream()
                                .filter(endpoint -> endpoint.audience() == Audience.MEMBER
                                        && !endpoint.method().equals("GET"))
                                .map(endpoint -> new Input(
                                        "a token after " + action,
                                        request(endpoint, "").with(member.apiHeaders()),
                                        Expected.status(401, 403)))
                                .toList(),
                        SHARE);
            }
        }
    }

    private static List<String> misplaced(String token) {
        return List.of(
                "Basic " + token,
                "Bearer",
                "Bearer ",
                token,
                "Token " + token,
                "Bearer: " + token,
                "Bearer\t" + token.substring(1),
                "Bearer " + token + "," + token,
                "Bearer " + token + " " + token,
                "Bearer Bearer " + token,
                "Bearer \"" + token + "\"",
                "Digest username=\"admin\"");
    }

    private static Input input(Endpoint endpoint, String what, String authorization) {
        return new Input(
                endpoint + " with " + what,
                request(endpoint, "").with("Authorization", authorization),
                // A head that is too long may be refused as such.
                authorization.length() > 3_000 ? Expected.status(400, 401, 413, 431) : Expected.status(401));
    }

    private static Request request(Endpoint endpoint, String query) {
        Request request = Request.of(endpoint.method(), AddressAttacks.harmless(endpoint) + query);
        return Set.of("GET", "DELETE").contains(endpoint.method())
                ? request
                : request.with(endpoint.consumes(), "{}".getBytes());
    }
}
