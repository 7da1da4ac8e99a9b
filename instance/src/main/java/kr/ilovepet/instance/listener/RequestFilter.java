package kr.ilovepet.instance.listener;

import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.glassfish.grizzly.http.server.HttpServerProbe;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.http.util.BufferChunk;
import org.glassfish.grizzly.http.util.ByteChunk;
import org.glassfish.grizzly.http.util.DataChunk;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.memory.Buffers;

/**
 * Stands between the HTTP codec and the applications: looks at the head of each request, and lets an application have
 * it when its body is there whole.
 */
final class RequestFilter extends BaseFilter {

    private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final ListenerGuard guard;
    private final Predicate<String> served;

    /**
     * A filter.
     *
     * @param served whether the application of a path has started
     */
    RequestFilter(ListenerGuard guard, Predicate<String> served) {
        this.guard = guard;
        this.served = served;
    }

    @Override
    public NextAction handleRead(FilterChainContext ctx) {
        if (!(ctx.getMessage() instanceof HttpContent content)
                || !(content.getHttpHeader() instanceof HttpRequestPacket head)) {
            return ctx.getInvokeAction();
        }
        ClientConnection client = guard.client(ctx.getConnection());
        if (client == null) {
            return ctx.getStopAction();
        }
        return switch (client.phase()) {
            case IDLE -> begins(ctx, client, head, content, true);
            case REST -> head.isSkipRemainder() ? ctx.getStopAction() : begins(ctx, client, head, content, true);
            case HEAD -> begins(ctx, client, head, content, false);
            case BODY -> continues(ctx, client, head, content);
            case ANSWERING, ENDING -> ctx.getStopAction();
        };
    }

    private NextAction begins(
            FilterChainContext ctx,
            ClientConnection client,
            HttpRequestPacket head,
            HttpContent content,
            boolean aheadOfTurn) {
        String accepted = head.getHeader(Header.Accept);
        client.setProgram(accepted == null || !accepted.contains("text/html"));
        String path = head.getRequestURI();
        boolean chunked = head.isChunked();
        if (violation(head) != null || chunked && head.isUpgrade()) {
            return refuse(ctx, client, Refusal.MALFORMED, CutOffs.Reason.MALFORMED);
        }
        if (!served.test(path)) {
            return refuse(ctx, client, Refusal.STARTING, CutOffs.Reason.NOT_READY);
        }
        if (head.getContentLength() <= 0 && !chunked) {
            if (head.isUpgrade()) {
                // The codec would wait for the end of a body that nobody has announced, and the application with it.
                head.setExpectContent(false);
                ctx.setMessage(last(head, Buffers.EMPTY_BUFFER));
            }
            return handOver(ctx, client, aheadOfTurn);
        }
        if (head.getHeader(Header.ContentEncoding) != null) {
            return refuse(ctx, client, Refusal.ENCODED, CutOffs.Reason.MALFORMED);
        }
        BodyRule rule = PublicListener.body(new RequestHead(
                head.getMethod().getMethodString(),
                path,
                head.getContentLength(),
                head.getHeader(Header.Authorization) != null,
                head.getHeader(Header.Cookie) != null,
                head.getContentType()));
        if (rule.tokenRequired()) {
            return refuse(ctx, client, Refusal.NO_TOKEN, CutOffs.Reason.NO_TOKEN);
        }
        if (head.getContentLength() > rule.bytes()) {
            return refuse(ctx, client, Refusal.TOO_LARGE, CutOffs.Reason.BODY_TOO_LARGE);
        }
        if (content.isLast() && content.getContent().remaining() <= rule.bytes()) {
            return handOver(ctx, client, aheadOfTurn);
        }
        if (rule.streamed()) {
            client.streamBegins(System.nanoTime());
        } else {
            client.bodyBegins((int) rule.bytes(), System.nanoTime());
            acknowledge(ctx, client, head, content);
        }
        return continues(ctx, client, head, content);
    }

    private NextAction continues(
            FilterChainContext ctx, ClientConnection client, HttpRequestPacket head, HttpContent content) {
        if (client.streams()) {
            return stream(ctx, client, head, content);
        }
        if (HttpContent.isBroken(content)) {
            // The codec has answered already.
            client.end(System.nanoTime());
            return ctx.getStopAction();
        }
        Buffer part = content.getContent();
        RequestBody.Outcome outcome = keep(ctx.getConnection(), client, part);
        if (outcome == RequestBody.Outcome.TOO_LARGE) {
            return refuse(ctx, client, Refusal.TOO_LARGE, CutOffs.Reason.BODY_TOO_LARGE);
        }
        if (outcome == RequestBody.Outcome.NO_ROOM) {
            return refuse(ctx, client, Refusal.BUSY, CutOffs.Reason.BODIES_OVER_BUDGET);
        }
        if (!content.isLast() && !(head.isUpgrade() && client.kept() >= head.getContentLength())) {
            return ctx.getStopAction();
        }
        ctx.setMessage(last(head, Buffers.wrap(ctx.getMemoryManager(), client.body(), 0, client.kept())));
        return handOver(ctx, client, false);
    }

    private RequestBody.Outcome keep(Connection<?> connection, ClientConnection client, Buffer part) {
        RequestBody.Outcome outcome = client.keep(part.remaining(), part::get, System.nanoTime());
        while (outcome == RequestBody.Outcome.NO_ROOM && guard.makeRoom(connection)) {
            outcome = client.keep(part.remaining(), part::get, System.nanoTime());
        }
        return outcome;
    }

    /**
     * Hands a part over. The codec does not tell the end of a request that also asks for an upgrade, as Java's own
     * client does, so it is found by the length.
     */
    private static NextAction stream(
            FilterChainContext ctx, ClientConnection client, HttpRequestPacket head, HttpContent content) {
        long received = client.streamed(content.getContent().remaining(), System.nanoTime());
        boolean whole = head.isUpgrade() && received >= head.getContentLength();
        if (whole && !content.isLast()) {
            ctx.setMessage(last(head, content.getContent()));
        }
        if (whole || content.isLast() || HttpContent.isBroken(content)) {
            client.requestComplete(System.nanoTime());
        }
        return ctx.getInvokeAction();
    }

    /**
     * Hands a whole request over, once its client has taken enough of what it asked for before. One that was sent ahead
     * of its turn goes to the end of the queue, so that others are served between it and the one before.
     */
    private static NextAction handOver(FilterChainContext ctx, ClientConnection client, boolean aheadOfTurn) {
        if (!client.requestComplete(System.nanoTime())) {
            return ctx.getStopAction();
        }
        if (!aheadOfTurn && !ListenerGuard.lags(client)) {
            return ctx.getInvokeAction();
        }
        ctx.suspend();
        NextAction suspended = ctx.getSuspendAction();
        ListenerGuard.resumeLater(ctx.getConnection(), client, ctx::resumeNext);
        return suspended;
    }

    private static void acknowledge(
            FilterChainContext ctx, ClientConnection client, HttpRequestPacket head, HttpContent content) {
        if (head.requiresAcknowledgement() && !content.getContent().hasRemaining()) {
            ctx.write(Buffers.wrap(ctx.getMemoryManager(), CONTINUE));
            client.setAcknowledged();
        }
    }

    private NextAction refuse(FilterChainContext ctx, ClientConnection client, Refusal refusal, CutOffs.Reason reason) {
        guard.refuse(ctx.getConnection(), client, refusal, reason);
        return ctx.getStopAction();
    }

    private static HttpContent last(HttpRequestPacket head, Buffer content) {
        return HttpContent.builder(head).content(content).last(true).build();
    }

    /** The method is where the head begins; the codec keeps the rest of it behind. */
    private static String violation(HttpRequestPacket head) {
        DataChunk method = head.getMethodDC();
        return switch (method.getType()) {
            case Bytes -> {
                ByteChunk chunk = method.getByteChunk();
                byte[] bytes = chunk.getBuffer();
                yield HeadCheck.violation(index -> bytes[index], chunk.getStart(), bytes.length);
            }
            case Buffer -> {
                BufferChunk chunk = method.getBufferChunk();
                Buffer bytes = chunk.getBuffer();
                yield HeadCheck.violation(bytes::get, chunk.getStart(), bytes.capacity());
            }
            default -> "the head cannot be read";
        };
    }

    /** Hears when a response has been written, or handed to the connection as far as it takes it. */
    HttpServerProbe responses() {
        return new HttpServerProbe.Adapter() {
            @Override
            @SuppressWarnings("rawtypes")
            public void onRequestCompleteEvent(HttpServerFilter filter, Connection connection, Response response) {
                ClientConnection client = guard.client(connection);
                if (client != null) {
                    client.answered(System.nanoTime());
                }
            }
        };
    }
}
