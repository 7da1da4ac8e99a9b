package kr.ilovepet.toss.sandbox.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import kr.ilovepet.toss.sandbox.error.TossErrorException;

/** Finds the handler of a method and path. Patterns are segments; {@code {name}} takes one segment whole. */
public final class Router {

    private final List<Route> routes = new ArrayList<>();

    /** Adds a handler that responds at once. */
    public Router on(String method, String pattern, Function<Request, Response> handler) {
        return later(method, pattern, request -> CompletableFuture.completedFuture(handler.apply(request)));
    }

    /** Adds a handler that may respond later. Of two patterns that fit, the one added first counts. */
    public Router later(String method, String pattern, RequestHandler handler) {
        routes.add(new Route(method, segments(pattern), handler));
        return this;
    }

    /**
     * The handler for a request and its path variables.
     *
     * @throws TossErrorException NOT_FOUND or METHOD_NOT_ALLOWED
     */
    Match match(String method, String rawPath) {
        List<String> path = segments(rawPath);
        boolean pathKnown = false;
        for (Route route : routes) {
            Map<String, String> variables = route.variables(path);
            if (variables == null) {
                continue;
            }
            pathKnown = true;
            if (route.method().equals(method)) {
                return new Match(route.handler(), variables);
            }
        }
        throw new TossErrorException(pathKnown ? "METHOD_NOT_ALLOWED" : "NOT_FOUND");
    }

    private static List<String> segments(String path) {
        return List.of(path.replaceFirst("^/", "").split("/", -1));
    }

    record Match(RequestHandler handler, Map<String, String> variables) {}

    private record Route(String method, List<String> pattern, RequestHandler handler) {

        Map<String, String> variables(List<String> path) {
            if (path.size() != pattern.size()) {
                return null;
            }
            Map<String, String> variables = new HashMap<>();
            for (int i = 0; i < path.size(); i++) {
                String wanted = pattern.get(i);
                if (wanted.startsWith("{")) {
                    variables.put(
                            wanted.substring(1, wanted.length() - 1),
                            URLDecoder.decode(path.get(i).replace("+", "%2B"), StandardCharsets.UTF_8));
                } else if (!wanted.equals(path.get(i))) {
                    return null;
                }
            }
            return variables;
        }
    }
}
