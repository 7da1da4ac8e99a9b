package kr.ilovepet.shop.attack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plain connections to one server, each from another address of the loopback network, so that limits for an address do
 * not hide what lies behind them.
 */
final class Wire {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([0-9]{3})[^\\r\\n]*\\r\\n");
    private static final int CONNECT_MILLIS = 5_000;
    private static final int LONGEST_MILLIS = 12_000;
    /** 127.16.0.0 and above, since the tests of the shop itself come from 127.0.0.1. */
    private static final int FIRST = 127 << 24 | 16 << 16;

    private static final int ADDRESSES = 0xD00000;

    private final InetSocketAddress server;
    private final String host;
    private final AtomicInteger next = new AtomicInteger();

    Wire(URI server) {
        this.server = new InetSocketAddress("127.0.0.1", server.getPort());
        this.host = server.getAuthority();
    }

    /** The name of the server as its own clients write it. */
    String host() {
        return host;
    }

    /** Sends a request from an address that was not used before. */
    Answer send(Request request) {
        return exchange(request.bytes(host), Duration.ofMillis(LONGEST_MILLIS));
    }

    /** Sends bytes, and takes what comes until the server ends the connection or is silent for this long. */
    Answer exchange(byte[] bytes, Duration silence) {
        long begin = System.nanoTime();
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        boolean ended = true;
        try (Socket socket = connect()) {
            socket.setSoTimeout((int) silence.toMillis());
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            readInto(received, socket.getInputStream());
        } catch (SocketTimeoutException silent) {
            ended = false;
        } catch (IOException closedByServer) {
            // A server may end the connection while the rest of a refused request is still on its way.
        }
        return answer(received.toByteArray(), ended, Duration.ofNanos(System.nanoTime() - begin));
    }

    /** A new connection, from an address that was not used before. */
    Socket connect() throws IOException {
        Socket socket = new Socket();
        try {
            socket.bind(new InetSocketAddress(nextAddress(), 0));
            socket.connect(server, CONNECT_MILLIS);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** A new connection that never makes its sender wait: what the server does not take at once is not sent. */
    Socket connectLazily() throws IOException {
        SocketChannel channel = SocketChannel.open();
        try {
            channel.bind(new InetSocketAddress(nextAddress(), 0));
            channel.socket().connect(server, CONNECT_MILLIS);
            channel.configureBlocking(false);
            return channel.socket();
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private InetAddress nextAddress() throws UnknownHostException {
        // A step that shares no factor with the number of addresses, so that neighbours do not share a network either.
        int address = FIRST + (int) (next.getAndIncrement() * 4_099L % ADDRESSES) + 1;
        return InetAddress.getByAddress(
                new byte[] {(byte) (address >> 24), (byte) (address >> 16), (byte) (address >> 8), (byte) address});
    }

    private static void readInto(ByteArrayOutputStream received, InputStream in) throws IOException {
        byte[] chunk = new byte[16 * 1024];
        try {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                received.write(chunk, 0, read);
            }
        } catch (SocketException reset) {
            // What came before the reset counts.
        }
    }

    private static Answer answer(byte[] received, boolean ended, Duration took) {
        String text = new String(received, StandardCharsets.UTF_8);
        // What the server says meanwhile (100 Continue) is no answer.
        for (int end = text.indexOf("\r\n\r\n");
                text.startsWith("HTTP/1.1 1") && end > 0;
                end = text.indexOf("\r\n\r\n")) {
            text = text.substring(end + 4);
        }
        Matcher status = STATUS.matcher(text);
        if (!status.lookingAt()) {
            return new Answer(ended ? Answer.CLOSED : Answer.SILENT, Map.of(), text, took);
        }
        int end = text.indexOf("\r\n\r\n", status.end() - 2);
        String head = text.substring(status.end(), end < 0 ? text.length() : Math.max(end, status.end()));
        Map<String, List<String>> headers = new TreeMap<>();
        for (String line : head.split("\r\n")) {
            String[] parts = line.split(":", 2);
            headers.computeIfAbsent(parts[0].toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(parts.length < 2 ? "" : parts[1].strip());
        }
        return new Answer(Integer.parseInt(status.group(1)), headers, end < 0 ? "" : text.substring(end + 4), took);
    }
}
