package kr.ilovepet.storefront.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.platform.fault.Faults;
import kr.ilovepet.platform.json.Json;
import kr.ilovepet.platform.limit.ClientAddress;
import kr.ilovepet.platform.problem.Problem;
import kr.ilovepet.platform.trace.Trace;
import kr.ilovepet.storefront.services.LoadBalancer;
import kr.ilovepet.storefront.services.ServiceRequest;

/**
 * Asks the member service whose token it is before a picture is read. Few large bodies are read at once, and whoever
 * sends them slowly with a token that he has made up would keep the admins out. While nobody can be asked, pictures are
 * read: the catalog checks the token in any case.
 */
@ApplicationScoped
class UploadCheck {

    private static final Logger LOG = Logger.getLogger(UploadCheck.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int OK = 200;
    private static final int SERVER_ERROR = 500;

    /** Each holds a thread until the member service has answered. */
    private final Semaphore places = new Semaphore(4);

    @Inject
    private LoadBalancer balancer;

    /** The answer to a request whose body is not to be read; empty for one that may go on. */
    Optional<GatewayResponse> refusal(HttpServletRequest request, Route route, String address) {
        String token = request.getHeader("Authorization");
        long length = request.getContentLengthLong();
        boolean large = length < 0 ? RequestBodyReader.hasBody(request) : length > BodyLimit.USUAL;
        if (!large || BodyLimit.bytes(request.getMethod(), route, token != null) == BodyLimit.USUAL) {
            return Optional.empty();
        }
        if (!places.tryAcquire()) {
            return Optional.of(GatewayResponse.of(RequestBodyReader.tooMany()));
        }
        try {
            return ofOther(ask(token, address));
        } catch (CompletionException | IOException unavailable) {
            if (Faults.unwrapped(unavailable) instanceof IllegalArgumentException) {
                return Optional.of(GatewayResponse.of(unavailable, route, Trace.current()));
            }
            LOG.log(Level.WARNING, "A picture is read although nobody could say whose it is: {0}", unavailable);
            return Optional.empty();
        } finally {
            places.release();
        }
    }

    private HttpResponse<byte[]> ask(String token, String address) {
        Map<String, List<String>> headers = Map.of(
                "Accept",
                List.of("application/json"),
                "Authorization",
                List.of(token),
                ClientAddress.HEADER,
                List.of(address),
                Trace.HEADER,
                List.of(Trace.current().traceparent()));
        return balancer.send("member", new ServiceRequest("GET", "/api/users/me", headers, null, PATIENCE))
                .join();
    }

    private static Optional<GatewayResponse> ofOther(HttpResponse<byte[]> member) throws IOException {
        if (member.statusCode() >= SERVER_ERROR) {
            return Optional.empty();
        }
        if (member.statusCode() != OK) {
            return Optional.of(GatewayResponse.of(member));
        }
        for (JsonNode role : Json.lenient().readTree(member.body()).path("roles")) {
            if (role.asText().equals("admin")) {
                return Optional.empty();
            }
        }
        return Optional.of(GatewayResponse.of(Problem.of(403, "FORBIDDEN", "Only admins add pictures")));
    }
}
