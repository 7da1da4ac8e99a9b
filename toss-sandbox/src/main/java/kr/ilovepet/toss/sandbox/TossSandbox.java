package kr.ilovepet.toss.sandbox;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kr.ilovepet.toss.sandbox.api.PaymentApi;
import kr.ilovepet.toss.sandbox.api.PaymentView;
import kr.ilovepet.toss.sandbox.api.TransactionView;
import kr.ilovepet.toss.sandbox.control.ControlApi;
import kr.ilovepet.toss.sandbox.error.ErrorTable;
import kr.ilovepet.toss.sandbox.fault.Faults;
import kr.ilovepet.toss.sandbox.http.Response;
import kr.ilovepet.toss.sandbox.http.Router;
import kr.ilovepet.toss.sandbox.http.WebServer;
import kr.ilovepet.toss.sandbox.ledger.Ledger;
import kr.ilovepet.toss.sandbox.page.HostedPage;
import kr.ilovepet.toss.sandbox.page.Sdk;
import kr.ilovepet.toss.sandbox.webhook.Webhooks;

/**
 * A local stand-in for TossPayments: the browser SDK, a hosted payment page, the payment API and a ledger that survives
 * a sudden stop. Nothing is ever paid here.
 */
public final class TossSandbox implements AutoCloseable {

    private static final int THREADS = 64;

    private final Ledger ledger;
    private final ExecutorService pool;
    private final ScheduledExecutorService watch;
    private final WebServer server;
    private final String origin;

    private TossSandbox(Arguments arguments) throws IOException {
        SandboxClock clock = new SandboxClock();
        ErrorTable errors = new ErrorTable();
        Faults faults = new Faults();
        Router router = new Router();
        ledger = new Ledger(arguments.data(), clock);
        pool = Executors.newFixedThreadPool(THREADS);
        watch = Executors.newSingleThreadScheduledExecutor();
        try {
            server = new WebServer(
                    new InetSocketAddress(arguments.host(), arguments.port()),
                    pool,
                    router,
                    (request, error) -> Response.json(errors.responseWithDetail(error, request.english())));
        } catch (IOException e) {
            stopThreads();
            ledger.close();
            throw new IOException(arguments.host() + ":" + arguments.port() + ": " + e.getMessage(), e);
        }
        origin = arguments.publicUrl() != null
                ? arguments.publicUrl()
                : "http://" + arguments.host() + ":" + server.port();
        PaymentView view = new PaymentView(errors, origin);
        Webhooks webhooks = new Webhooks(view, clock, pool);
        ledger.onChange(webhooks);
        // Expiry is found when somebody looks; a receiver of webhooks wants to hear of it without looking.
        watch.scheduleWithFixedDelay(() -> expireFor(webhooks), 1, 1, TimeUnit.SECONDS);

        router.on("GET", "/health", request -> Response.json(200, "{\"status\":\"UP\"}"));
        new Sdk(ledger, errors).addTo(router);
        new HostedPage(ledger, errors).addTo(router);
        new PaymentApi(ledger, faults, errors, view, new TransactionView(origin), pool).addTo(router);
        new ControlApi(ledger, faults, clock, webhooks).addTo(router);
        server.start();
    }

    /**
     * Starts a sandbox on 127.0.0.1.
     *
     * @param port TCP port; 0 takes a free one
     * @param data directory of the journal, made if absent
     * @throws IOException when the port is taken, or the journal cannot be used
     */
    public static TossSandbox start(int port, Path data) throws IOException {
        return start(new Arguments(port, data, "127.0.0.1", null));
    }

    /** Starts a sandbox as told. */
    public static TossSandbox start(Arguments arguments) throws IOException {
        return new TossSandbox(arguments);
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    /** Where browsers reach it, such as {@code http://127.0.0.1:8100}. */
    public String origin() {
        return origin;
    }

    @Override
    public void close() throws IOException {
        server.close();
        stopThreads();
        ledger.close();
    }

    private void expireFor(Webhooks webhooks) {
        if (webhooks.active()) {
            ledger.payments();
        }
    }

    private void stopThreads() {
        watch.shutdownNow();
        pool.shutdownNow();
    }

    /** Runs until the process is ended; see {@link Arguments}. */
    public static void main(String... words) {
        try {
            TossSandbox sandbox = start(Arguments.parse(words));
            System.out.println("Toss sandbox ready on " + sandbox.origin());
        } catch (IllegalArgumentException e) {
            fail(e.getMessage());
        } catch (IOException e) {
            fail("The Toss sandbox cannot start: " + e.getMessage());
        }
    }

    private static void fail(String sentence) {
        System.err.println(sentence);
        System.exit(1);
    }
}
