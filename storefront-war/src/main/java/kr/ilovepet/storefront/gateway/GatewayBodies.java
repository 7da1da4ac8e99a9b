package kr.ilovepet.storefront.gateway;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kr.ilovepet.instance.listener.BodyRule;
import kr.ilovepet.instance.listener.RequestHead;

/** What may be sent in the body of a request to the gateway. */
public final class GatewayBodies {

    /** The addresses of the services that take a body from callers without a token. */
    private static final Pattern OPEN =
            Pattern.compile("/api/(?:users/(?:login|register)|cart(?:/.*)?|payments/webhooks/toss)/?");

    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");

    private GatewayBodies() {}

    /** The rule for a request; empty for one that is not for the gateway. */
    public static Optional<BodyRule> rule(RequestHead head) {
        return Route.of(head.path()).map(route -> rule(head, route));
    }

    private static BodyRule rule(RequestHead head, Route route) {
        if (!head.token()
                && !WITHOUT_BODY.contains(head.method())
                && !OPEN.matcher(route.path()).matches()) {
            return BodyRule.withoutToken();
        }
        int bytes = BodyLimit.bytes(head.method(), route, head.token());
        return bytes == BodyLimit.USUAL ? BodyRule.whole(bytes) : BodyRule.streamed(bytes);
    }
}
