package kr.ilovepet.storefront.gateway;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Writes a response without a waiting thread: a small one at once, a large one as fast as the client reads it. */
final class ResponseWriter implements WriteListener {

    private static final Logger LOG = Logger.getLogger(ResponseWriter.class.getName());

    /** Largest body that is handed to the connection as a whole, in bytes: a page of any list. */
    private static final int WHOLE = 64 * 1024;

    private static final String VARY = "Vary";

    private static final int CHUNK = 16 * 1024;

    private final AsyncContext exchange;
    private final ServletOutputStream out;
    private final byte[] body;
    private int written;
    private boolean ended;

    private ResponseWriter(AsyncContext exchange, ServletOutputStream out, byte[] body) {
        this.exchange = exchange;
        this.out = out;
        this.body = body;
    }

    /** Writes the response and completes the exchange. */
    static void write(AsyncContext exchange, GatewayResponse answer) {
        HttpServletResponse response = (HttpServletResponse) exchange.getResponse();
        try {
            if (writtenAtOnce(response, answer)) {
                exchange.complete();
                return;
            }
            ServletOutputStream out = response.getOutputStream();
            out.setWriteListener(new ResponseWriter(exchange, out, answer.body()));
        } catch (IOException | IllegalStateException callerIsGone) {
            LOG.log(Level.FINE, "A response could not be written, the client is gone", callerIsGone);
            exchange.complete();
        }
    }

    /**
     * Writes the status and the headers, and the body too if it is small and the connection takes it without waiting.
     * The container keeps what the client has not read yet, so no thread waits.
     *
     * @return false where the body is still to be written
     */
    static boolean writtenAtOnce(HttpServletResponse response, GatewayResponse answer) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach((name, values) -> {
            if (!VARY.equalsIgnoreCase(name)) {
                response.setHeader(name, values.get(0));
            }
            // What an answer varies with adds to what a filter has said.
            for (String further : VARY.equalsIgnoreCase(name) ? values : values.subList(1, values.size())) {
                response.addHeader(name, further);
            }
        });
        byte[] body = answer.body();
        if (body.length == 0) {
            return true;
        }
        response.setContentLength(body.length);
        ServletOutputStream out = response.getOutputStream();
        if (body.length > WHOLE || !out.isReady()) {
            return false;
        }
        out.write(body);
        return true;
    }

    @Override
    public void onWritePossible() throws IOException {
        while (!ended && out.isReady()) {
            if (written == body.length) {
                ended = true;
                exchange.complete();
                return;
            }
            int length = Math.min(CHUNK, body.length - written);
            out.write(body, written, length);
            written += length;
        }
    }

    @Override
    public void onError(Throwable failure) {
        LOG.log(Level.FINE, "A client went away in the middle of a response", failure);
        if (!ended) {
            ended = true;
            exchange.complete();
        }
    }
}
