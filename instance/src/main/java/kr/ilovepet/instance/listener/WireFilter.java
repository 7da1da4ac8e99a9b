package kr.ilovepet.instance.listener;

import java.nio.charset.StandardCharsets;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpProbe;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.util.MimeHeaders;
import org.glassfish.grizzly.memory.Buffers;

/** Stands between the connection and the HTTP codec: counts connections, and the bytes that come and go. */
final class WireFilter extends BaseFilter {

    private static final byte[] CONTINUE = "HTTP/1.1 100".getBytes(StandardCharsets.US_ASCII);

    private final ListenerGuard guard;

    WireFilter(ListenerGuard guard) {
        this.guard = guard;
    }

    @Override
    public NextAction handleAccept(FilterChainContext ctx) {
        return guard.admit(ctx.getConnection()) ? ctx.getInvokeAction() : ctx.getStopAction();
    }

    @Override
    public NextAction handleRead(FilterChainContext ctx) {
        ClientConnection client = guard.client(ctx.getConnection());
        if (client != null && ctx.getMessage() instanceof Buffer buffer) {
            client.received(buffer.remaining(), System.nanoTime());
        }
        return ctx.getInvokeAction();
    }

    @Override
    public NextAction handleWrite(FilterChainContext ctx) {
        ClientConnection client = guard.client(ctx.getConnection());
        if (client == null || !(ctx.getMessage() instanceof Buffer buffer)) {
            return ctx.getInvokeAction();
        }
        Buffer written = buffer;
        Refusal refused = client.takeRefusalOfCodec();
        if (refused != null) {
            written = Buffers.wrap(ctx.getMemoryManager(), refused.response(false));
            ctx.setMessage(written);
        } else if (client.acknowledged() && continues(buffer)) {
            return ctx.getStopAction();
        }
        guard.writing(client, written.remaining());
        return ctx.getInvokeAction();
    }

    /** The container tells the client to go on a second time, when it begins with a request that is there whole. */
    private static boolean continues(Buffer response) {
        for (int i = 0; i < CONTINUE.length; i++) {
            if (response.remaining() < CONTINUE.length || response.get(response.position() + i) != CONTINUE[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * What the codec means, which has one empty response for all: a head that is too large is told by the words of its
     * exception only, and is the address's fault where the first line did not end.
     */
    private static Refusal refusal(HttpPacket packet, Throwable error) {
        boolean tooLarge =
                String.valueOf(error == null ? null : error.getMessage()).contains("too large");
        if (!tooLarge && !(error instanceof MimeHeaders.MaxHeaderCountExceededException)) {
            return Refusal.MALFORMED;
        }
        return packet instanceof HttpRequestPacket head && head.getProtocolDC().isNull()
                ? Refusal.ADDRESS_TOO_LONG
                : Refusal.HEADERS_TOO_LARGE;
    }

    /** Hears of what the codec refuses, for which it has an empty response only. */
    HttpProbe errors() {
        return new HttpProbe.Adapter() {
            @Override
            @SuppressWarnings("rawtypes")
            public void onErrorEvent(Connection connection, HttpPacket packet, Throwable error) {
                ClientConnection client = guard.client(connection);
                if (client != null && client.refusedByCodec(refusal(packet, error), System.nanoTime())) {
                    guard.count(CutOffs.Reason.MALFORMED);
                }
            }
        };
    }
}
