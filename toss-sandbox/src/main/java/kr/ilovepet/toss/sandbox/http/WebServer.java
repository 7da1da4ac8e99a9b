package kr.ilovepet.toss.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.function.BiFunction;
import kr.ilovepet.toss.sandbox.error.TossErrorException;

/** The JDK's HTTP server in front of a {@link Router}. */
public final class WebServer implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(WebServer.class.getName());

    static {
        // Read once, when the JDK's server class is loaded. Without the first, a response waits for a delayed
        // acknowledgement (40 ms); the others keep pooled connections of the shop open while it is idle.
        setDefault("sun.net.httpserver.nodelay", "true");
        setDefault("sun.net.httpserver.idleInterval", "1300");
        setDefault("sun.net.httpserver.maxIdleConnections", "1000");
    }

    private final HttpServer server;
    private final Router router;
    private final BiFunction<Request, TossErrorException, Response> refusals;

    /**
     * Listens, but handles nothing before {@link #start}.
     *
     * @param refusals makes the response to an error that no handler has turned into one
     * @throws IOException when the port is taken
     */
    public WebServer(
            InetSocketAddress address,
            ExecutorService pool,
            Router router,
            BiFunction<Request, TossErrorException, Response> refusals)
            throws IOException {
        this.router = router;
        this.refusals = refusals;
        this.server = HttpServer.create(address, 1024);
        server.setExecutor(pool);
        server.createContext("/", this::handle);
    }

    private static void setDefault(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }

    public void start() {
        server.start();
    }

    /** The port it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) {
        Request request = new Request(exchange, Map.of());
        try {
            String method = exchange.getRequestMethod();
            Router.Match match = router.match("HEAD".equals(method) ? "GET" : method, request.path());
            Request matched = new Request(exchange, match.variables());
            CompletionStage<Response> response = match.handler().handle(matched);
            response.whenComplete(
                    (ready, failure) -> send(exchange, failure == null ? ready : failed(matched, failure)));
        } catch (RuntimeException e) {
            send(exchange, failed(request, e));
        }
    }

    private Response failed(Request request, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof TossErrorException error) {
            return refusals.apply(request, error);
        }
        LOG.log(System.Logger.Level.ERROR, "{0} {1} failed", request.method(), request.path());
        LOG.log(System.Logger.Level.ERROR, "Cause", cause);
        return refusals.apply(request, new TossErrorException("FAILED_INTERNAL_SYSTEM_PROCESSING"));
    }

    private static void send(HttpExchange exchange, Response response) {
        try (exchange) {
            if (response == Response.DROPPED) {
                return;
            }
            response.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            boolean noBody = response.body().length == 0 || "HEAD".equals(exchange.getRequestMethod());
            exchange.sendResponseHeaders(response.status(), noBody ? -1 : response.body().length);
            if (!noBody) {
                try (OutputStream out = exchange.getResponseBody()) {
                    out.write(response.body());
                }
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.log(System.Logger.Level.DEBUG, "The caller did not wait for the response", e);
        }
    }
}
