package kr.ilovepet.shop.attack;

import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Connections of many clients, none of which has a thread of its own. */
final class SlowClients {

    private static final int LONGEST_BODY = 1024 * 1024;

    private SlowClients() {}

    /** Lets them do what they do for so long. */
    static void hold(Attack attack, List<SlowClient> clients, Duration length) throws Exception {
        List<Socket> sockets = open(attack, clients);
        try {
            for (long second = 0; second < length.toSeconds(); second++) {
                for (int i = 0; i < sockets.size(); i++) {
                    if (sockets.get(i) != null && clients.get(i).drips()) {
                        drip(sockets, i);
                    }
                }
                pause(Duration.ofSeconds(1));
            }
        } finally {
            close(sockets);
        }
    }

    private static void drip(List<Socket> sockets, int at) throws IOException {
        try {
            sockets.get(at).getChannel().write(ByteBuffer.wrap(new byte[] {'x'}));
        } catch (IOException endedByServer) {
            sockets.get(at).close();
            sockets.set(at, null);
        }
    }

    /** Null where the server would not talk. */
    static List<Socket> open(Attack attack, List<SlowClient> clients) throws IOException {
        List<Socket> sockets = new ArrayList<>();
        ByteBuffer body = ByteBuffer.allocate(LONGEST_BODY);
        for (SlowClient client : clients) {
            long begin = System.nanoTime();
            Socket socket = null;
            int status = 100;
            try {
                socket = attack.field().wire().connectLazily();
                socket.getChannel().write(ByteBuffer.wrap(client.first().getBytes(StandardCharsets.UTF_8)));
                socket.getChannel().write(body.rewind().limit(client.body()));
            } catch (IOException refused) {
                status = Answer.CLOSED;
                if (socket != null) {
                    socket.close();
                    socket = null;
                }
            }
            sockets.add(socket);
            attack.count(
                    client.what() + client.first().hashCode(),
                    new Answer(status, Map.of(), "", Duration.ofNanos(System.nanoTime() - begin)));
        }
        return sockets;
    }

    /** Ends all connections. */
    static void close(List<Socket> sockets) throws IOException {
        for (Socket socket : sockets) {
            if (socket != null) {
                socket.close();
            }
        }
    }

    /** The length of an attack is its measure, not a wait for something that could be asked about. */
    static void pause(Duration length) throws InterruptedException {
        new CountDownLatch(1).await(length.toMillis(), TimeUnit.MILLISECONDS);
    }
}
