package kr.ilovepet.shop.wire;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** A connection to the public port, with nothing in between that would be polite. Used by one thread at a time. */
public final class RawConnection implements AutoCloseable {

    private static final int CONNECT_MILLISECONDS = 5_000;

    private final Socket socket;
    private final InputStream in;

    private RawConnection(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /** A connection from 127.0.0.1. */
    public static RawConnection open(URI shop) {
        return open(shop, "127.0.0.1", 0);
    }

    /**
     * A connection from one of the addresses of this host.
     *
     * @param from such as {@code 127.0.0.7}: Linux has all of 127.0.0.0/8
     * @param receiveBuffer size of the socket's receive buffer in bytes; 0 for the usual one
     */
    public static RawConnection open(URI shop, String from, int receiveBuffer) {
        Socket socket = new Socket();
        try {
            if (receiveBuffer > 0) {
                socket.setReceiveBufferSize(receiveBuffer);
            }
            socket.setTcpNoDelay(true);
            socket.bind(new InetSocketAddress(from, 0));
            socket.connect(new InetSocketAddress("127.0.0.1", shop.getPort()), CONNECT_MILLISECONDS);
            return new RawConnection(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a text, each sign as one byte. */
    public RawConnection send(String text) {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends bytes; does nothing where the connection was closed by the other side. */
    public RawConnection send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (SocketException closed) {
            // What came of it is read from the connection.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /**
     * The next response.
     *
     * @return empty where the connection was closed instead
     * @throws UncheckedIOException when nothing comes in that time
     */
    public Optional<RawResponse> response(Duration patience) {
        try {
            socket.setSoTimeout((int) patience.toMillis());
            return RawResponse.read(in);
        } catch (SocketException reset) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether the other side closes the connection in that time, which is looked for once at least; what it sends
     * before is dropped.
     */
    public boolean closes(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        byte[] chunk = new byte[8192];
        try {
            do {
                socket.setSoTimeout((int) Math.max(1, (end - System.nanoTime()) / 1_000_000));
                if (in.read(chunk) < 0) {
                    return true;
                }
            } while (System.nanoTime() < end);
            return false;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    /**
     * Whether the other side has closed the connection, without reading what it has sent: a client that does not read
     * would else become one that does. Sends a byte; the one after the closing is answered with a reset, so the answer
     * is true from the next question on.
     */
    public boolean isReset() {
        try {
            socket.getOutputStream().write('x');
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
