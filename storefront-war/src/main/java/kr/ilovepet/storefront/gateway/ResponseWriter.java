package kr.ilovepet.storefront.gateway;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Writes a response as fast as the client reads it, without a waiting thread, and completes the exchange. */
final class ResponseWriter implements WriteListener {

    private static final Logger LOG = Logger.getLogger(ResponseWriter.class.getName());
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

    static void write(AsyncContext exchange, GatewayResponse answer) {
        HttpServletResponse response = (HttpServletResponse) exchange.getResponse();
        try {
            response.setStatus(answer.status());
            answer.headers().forEach((name, values) -> {
                response.setHeader(name, values.get(0));
                values.stream().skip(1).forEach(value -> response.addHeader(name, value));
            });
            if (answer.body().length == 0) {
                exchange.complete();
                return;
            }
            response.setContentLength(answer.body().length);
            ServletOutputStream out = response.getOutputStream();
            out.setWriteListener(new ResponseWriter(exchange, out, answer.body()));
        } catch (IOException | IllegalStateException callerIsGone) {
            LOG.log(Level.FINE, "A response could not be written, the client is gone", callerIsGone);
            exchange.complete();
        }
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
