package kr.ilovepet.instance.listener;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.ConnectionProbe;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.WriteResult;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.memory.MemoryManager;
import org.glassfish.grizzly.nio.NIOConnection;

/** Keeps the connections of one listener within its limits. */
final class ListenerGuard extends ConnectionProbe.Adapter {

    /** With more than that unsent, no further request of a connection is taken: about one page. */
    private static final long FEW_UNSENT_BYTES = 64 * 1024;

    /** What the kernel keeps for a client that does not read, a few pages; by itself it would be some megabytes. */
    private static final int SEND_BUFFER = 64 * 1024;

    private final ListenerLimits limits;
    private final ByteBudget bodies;
    private final ByteBudget responses;
    private final CutOffs cutOffs = new CutOffs();
    private final AddressCounts counts = new AddressCounts();
    private final Map<Connection<?>, ClientConnection> clients = new ConcurrentHashMap<>();

    ListenerGuard(ListenerLimits limits) {
        this.limits = limits;
        this.bodies = new ByteBudget(limits.bodyBytes());
        this.responses = new ByteBudget(limits.responseBytes());
    }

    void count(CutOffs.Reason reason) {
        cutOffs.count(reason);
    }

    /** The state of a connection; null for one that is closed. */
    ClientConnection client(Connection<?> connection) {
        return clients.get(connection);
    }

    /**
     * Takes a new connection, or closes it. Where there are too many, one makes room that was refused something, or
     * else one that waits for a request.
     *
     * @return false where it is closed
     */
    boolean admit(Connection<?> connection) {
        InetAddress address = ((InetSocketAddress) connection.getPeerAddress()).getAddress();
        ClientConnection client = new ClientConnection(address, limits, bodies, System.nanoTime());
        clients.put(connection, client);
        String crowded = counts.add(client.networks(), limits.connectionsPerAddress());
        if (!connection.isOpen()) {
            forget(connection);
            return false;
        }
        boolean room = (clients.size() <= limits.connections() || closeSpare(any -> true, connection))
                && (crowded == null
                        || !PublicListener.counts(address)
                        || own(connection, address)
                        || closeSpare(other -> other.networks().contains(crowded), connection));
        if (room) {
            limitSendBuffer((NIOConnection) connection);
        } else {
            cutOffs.count(CutOffs.Reason.TOO_MANY_CONNECTIONS);
            connection.terminateSilently();
        }
        return room;
    }

    private static void limitSendBuffer(NIOConnection connection) {
        try {
            ((SocketChannel) connection.getChannel()).setOption(StandardSocketOptions.SO_SNDBUF, SEND_BUFFER);
        } catch (IOException gone) {
            connection.terminateSilently();
        }
    }

    /** Whether the gateway of this very instance calls a service of it. */
    private static boolean own(Connection<?> connection, InetAddress address) {
        return DeployedApplications.several()
                && address.equals(((InetSocketAddress) connection.getLocalAddress()).getAddress());
    }

    private void forget(Connection<?> connection) {
        ClientConnection client = clients.remove(connection);
        if (client != null) {
            counts.remove(client.networks());
            responses.give(client.close());
        }
    }

    /** Closes the one that was refused the earliest, or else waits for its next request the longest; false for none. */
    private boolean closeSpare(Predicate<ClientConnection> which, Connection<?> except) {
        Connection<?> ending = first(which, except, ClientConnection::endingSince);
        Connection<?> spare = ending == null ? first(which, except, ClientConnection::idleSince) : ending;
        if (spare == null) {
            return false;
        }
        spare.terminateSilently();
        return true;
    }

    /** The connection with the earliest time; null where there is none. */
    private Connection<?> first(
            Predicate<ClientConnection> which, Connection<?> except, ToLongFunction<ClientConnection> time) {
        long now = System.nanoTime();
        Connection<?> first = null;
        long earliest = Long.MAX_VALUE;
        for (Map.Entry<Connection<?>, ClientConnection> entry : clients.entrySet()) {
            long at = time.applyAsLong(entry.getValue());
            if (at != Long.MAX_VALUE
                    && at - now < earliest
                    && entry.getKey() != except
                    && which.test(entry.getValue())) {
                earliest = at - now;
                first = entry.getKey();
            }
        }
        return first;
    }

    /** Bytes are about to be written. Over the budget, those lose their connection who take theirs the most slowly. */
    void writing(ClientConnection client, long count) {
        if (client.writing(count, System.nanoTime()) && !responses.count(count)) {
            while (responses.exceeded()) {
                Connection<?> slowest = first(any -> true, null, ClientConnection::responseDeadline);
                if (slowest == null) {
                    return;
                }
                cutOffs.count(CutOffs.Reason.RESPONSES_OVER_BUDGET);
                slowest.terminateSilently();
                forget(slowest);
            }
        }
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void onCloseEvent(Connection connection) {
        forget(connection);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void onWriteEvent(Connection connection, Buffer data, long size) {
        ClientConnection client = clients.get(connection);
        if (client != null && size > 0) {
            responses.give(client.written(size, System.nanoTime()));
            Runnable next = client.ready(FEW_UNSENT_BYTES);
            if (next != null) {
                connection.getTransport().getWorkerThreadPool().execute(next);
            }
        }
    }

    /** Whether a client has not taken what it asked for before, so that its next request has to wait. */
    static boolean lags(ClientConnection client) {
        return client.unsent() > FEW_UNSENT_BYTES;
    }

    /** Continues once the client does not lag any more, on a thread of the pool. */
    static void resumeLater(Connection<?> connection, ClientConnection client, Runnable resume) {
        if (!client.wait(FEW_UNSENT_BYTES, resume)) {
            connection.getTransport().getWorkerThreadPool().execute(resume);
        }
    }

    /** Ends the connection with a refusal, unless it was ended before. */
    void refuse(Connection<?> connection, ClientConnection client, Refusal refusal, CutOffs.Reason reason) {
        if (client.end(System.nanoTime())) {
            sendAway(connection, client, refusal, reason);
        }
    }

    /**
     * Ends a body, so that its bytes are there for another one. One that is there whole by now is left alone: its
     * request is being worked on.
     *
     * @return false where no body makes room; otherwise another look is worth while
     */
    boolean makeRoom(Connection<?> newcomer) {
        Optional<Connection<?>> loser = BodyRoom.loser(clients, newcomer, System.nanoTime());
        ClientConnection client = loser.map(clients::get).orElse(null);
        if (client != null && client.endArriving(System.nanoTime())) {
            sendAway(loser.get(), client, Refusal.SLOW, CutOffs.Reason.BODIES_OVER_BUDGET);
        }
        return loser.isPresent();
    }

    private void sendAway(Connection<?> connection, ClientConnection client, Refusal refusal, CutOffs.Reason reason) {
        cutOffs.count(reason);
        answer(connection, refusal.response(client.program()));
    }

    /** Writes a last response; what the client still sends is dropped until it has had time to read that. */
    private static <A> void answer(Connection<A> connection, byte[] response) {
        Buffer buffer = Buffers.wrap(MemoryManager.DEFAULT_MEMORY_MANAGER, response);
        connection.write(buffer, new EmptyCompletionHandler<WriteResult<Buffer, A>>() {
            @Override
            public void completed(WriteResult<Buffer, A> written) {
                finish((NIOConnection) connection);
            }
        });
    }

    /** Tells the client that nothing follows; a connection closed at once could take the answer with it. */
    private static void finish(NIOConnection connection) {
        try {
            ((SocketChannel) connection.getChannel()).shutdownOutput();
        } catch (IOException alreadyGone) {
            connection.terminateSilently();
        }
    }

    /** Looks after deadlines; called twice a second. */
    void look() {
        long now = System.nanoTime();
        clients.forEach((connection, client) -> {
            switch (client.verdict(now)) {
                case REFUSE -> {
                    cutOffs.count(CutOffs.Reason.SLOW_REQUEST);
                    answer(connection, Refusal.SLOW.response(client.program()));
                }
                case CUT_BODY -> cut(connection, CutOffs.Reason.SLOW_REQUEST);
                case CUT_RESPONSE -> cut(connection, CutOffs.Reason.SLOW_RESPONSE);
                case CLOSE -> connection.terminateSilently();
                case NOTHING -> {}
            }
        });
    }

    /** How many connections have a request under way, or a response that the client has not taken yet. */
    int running() {
        return (int) clients.values().stream().filter(ClientConnection::busy).count();
    }

    void tell() {
        cutOffs.tell();
    }

    private void cut(Connection<?> connection, CutOffs.Reason reason) {
        cutOffs.count(reason);
        connection.terminateSilently();
    }
}
