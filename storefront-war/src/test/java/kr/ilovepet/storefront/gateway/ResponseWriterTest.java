package kr.ilovepet.storefront.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.ilovepet.storefront.web.Fakes;
import org.junit.jupiter.api.Test;

class ResponseWriterTest {

    private final List<String> calls = new ArrayList<>();
    private final Connection connection = new Connection();
    private final AsyncContext exchange = Fakes.of(AsyncContext.class, (method, given) -> {
        if (method.equals("getResponse")) {
            return Fakes.of(
                    HttpServletResponse.class, (called, value) -> called.equals("getOutputStream") ? connection : null);
        }
        calls.add(method);
        return null;
    });

    @Test
    void aSmallBodyGoesOutInOnePieceAndNobodyIsCalledBack() {
        ResponseWriter.write(exchange, answer(300));

        assertThat(calls).containsExactly("write 300", "complete");
    }

    @Test
    void aSmallBodyWaitsWhereTheClientDoesNotRead() throws IOException {
        connection.ready = false;
        ResponseWriter.write(exchange, answer(300));
        assertThat(calls).containsExactly("listen");

        connection.ready = true;
        connection.listener.onWritePossible();

        assertThat(calls).containsExactly("listen", "write 300", "complete");
    }

    @Test
    void aLargeBodyGoesOutInPieces() throws IOException {
        ResponseWriter.write(exchange, answer(100_000));
        connection.listener.onWritePossible();

        assertThat(calls)
                .startsWith("listen", "write 16384")
                .endsWith("write 1696", "complete")
                .hasSize(9);
    }

    @Test
    void aResponseWithoutABodyIsComplete() {
        ResponseWriter.write(exchange, answer(0));

        assertThat(calls).containsExactly("complete");
    }

    private static GatewayResponse answer(int length) {
        return new GatewayResponse(200, Map.of("Vary", List.of("a", "b")), new byte[length]);
    }

    private final class Connection extends ServletOutputStream {

        private boolean ready = true;
        private WriteListener listener;

        @Override
        public boolean isReady() {
            return ready;
        }

        @Override
        public void setWriteListener(WriteListener told) {
            calls.add("listen");
            listener = told;
        }

        @Override
        public void write(int b) {
            throw new UnsupportedOperationException("one byte at a time");
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            calls.add("write " + length);
        }
    }
}
