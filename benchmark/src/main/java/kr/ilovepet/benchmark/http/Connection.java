package kr.ilovepet.benchmark.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One connection that is kept open, used by one thread at a time. A server that closes it between two requests is
 * connected to again.
 */
public final class Connection implements AutoCloseable {
    /** Longer than the longest poll, 25 s. */
    private static final int READ_TIMEOUT_MILLISECONDS = 60_000;

    private static final int BUFFER = 16 * 1024;

    /** The shop lets one address ask so often at once and then 200 times a second; more than that is no one visitor. */
    private static final int REQUESTS_FROM_ONE_ADDRESS = 500;

    /** Counts 127.32.0.1 and those that follow. */
    private static final AtomicInteger ADDRESSES = new AtomicInteger(127 << 24 | 32 << 16);

    private final URI server;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;
    private int requests;
    private Socket socket;
    private InputStream input;

    /** A connection to the server of that address; opened by the first request. */
    public Connection(URI server) {
        this.server = server;
    }

    /** Sends a GET. */
    public Response get(String path, Map<String, String> headers) {
        return exchange("GET", path, headers, null);
    }

    /** Sends a body of that type. */
    public Response post(String path, Map<String, String> headers, String mediaType, String body) {
        return exchange("POST", path, headers, new Body(mediaType, body.getBytes(StandardCharsets.UTF_8)));
    }

    /** Sends JSON. */
    public Response postJson(String path, Map<String, String> headers, String json) {
        return post(path, headers, "application/json", json);
    }

    private record Body(String mediaType, byte[] bytes) {}

    private Response exchange(String method, String path, Map<String, String> headers, Body body) {
        byte[] request = request(method, path, headers, body);
        if (++requests % REQUESTS_FROM_ONE_ADDRESS == 0) {
            close();
        }
        boolean fresh = socket == null;
        try {
            return send(request);
        } catch (IOException e) {
            close();
            if (fresh) {
                throw new UncheckedIOException(method + " " + path + ": " + e.getMessage(), e);
            }
        }
        // The server may have closed a connection that was idle.
        try {
            return send(request);
        } catch (IOException e) {
            close();
            throw new UncheckedIOException(method + " " + path + ": " + e.getMessage(), e);
        }
    }

    private byte[] request(String method, String path, Map<String, String> headers, Body body) {
        StringBuilder head = new StringBuilder(512)
                .append(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: ")
                .append(server.getAuthority())
                .append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (body == null) {
            return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        }
        head.append("Content-Type: ").append(body.mediaType()).append("\r\nContent-Length: ");
        byte[] first =
                head.append(body.bytes().length).append("\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = Arrays.copyOf(first, first.length + body.bytes().length);
        System.arraycopy(body.bytes(), 0, whole, first.length, body.bytes().length);
        return whole;
    }

    private Response send(byte[] request) throws IOException {
        if (socket == null) {
            open();
        }
        socket.getOutputStream().write(request);
        String status = line();
        List<String> headers = new ArrayList<>();
        int length = 0;
        boolean chunked = false;
        boolean closes = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            headers.add(header);
            if (begins(header, "content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            } else if (begins(header, "transfer-encoding:")) {
                chunked = header.endsWith("chunked");
            } else if (begins(header, "connection:")) {
                closes = header.endsWith("close");
            }
        }
        byte[] body = chunked ? chunks() : bytes(length);
        if (closes) {
            close();
        }
        return new Response(Integer.parseInt(status.substring(9, 12)), headers, body);
    }

    private static boolean begins(String header, String name) {
        return header.regionMatches(true, 0, name, 0, name.length());
    }

    private void open() throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(READ_TIMEOUT_MILLISECONDS);
        if (InetAddress.getByName(server.getHost()).isLoopbackAddress()) {
            socket.bind(new InetSocketAddress(nextAddress(), 0));
        }
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), READ_TIMEOUT_MILLISECONDS);
        input = socket.getInputStream();
        position = 0;
        limit = 0;
    }

    /** Each connection comes from an address of its own, as those of visitors do: the shop counts by address. */
    private static InetAddress nextAddress() throws UnknownHostException {
        return InetAddress.getByAddress(ByteBuffer.allocate(Integer.BYTES)
                .putInt(ADDRESSES.incrementAndGet())
                .array());
    }

    private byte[] chunks() throws IOException {
        byte[] whole = new byte[0];
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            int before = whole.length;
            whole = Arrays.copyOf(whole, before + size);
            read(whole, before, size);
            line();
        }
        for (String trailer = line(); !trailer.isEmpty(); trailer = line()) {
            // Trailers say nothing that is measured.
        }
        return whole;
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().split(";")[0].strip(), 16);
    }

    private byte[] bytes(int length) throws IOException {
        byte[] body = new byte[length];
        read(body, 0, length);
        return body;
    }

    private void read(byte[] target, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            if (position == limit) {
                fill();
            }
            int part = Math.min(length - done, limit - position);
            System.arraycopy(buffer, position, target, offset + done, part);
            position += part;
            done += part;
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        while (true) {
            if (position == limit) {
                fill();
            }
            byte next = buffer[position++];
            if (next == '\n') {
                return line.toString();
            }
            if (next != '\r') {
                line.append((char) (next & 0xff));
            }
        }
    }

    private void fill() throws IOException {
        limit = input.read(buffer);
        position = 0;
        if (limit <= 0) {
            limit = 0;
            throw new EOFException("The server has closed the connection");
        }
    }

    /** Closes it; the next request opens it again. */
    @Override
    public void close() {
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException alreadyGone) {
                // Nothing is left to close.
            }
            socket = null;
        }
    }
}
