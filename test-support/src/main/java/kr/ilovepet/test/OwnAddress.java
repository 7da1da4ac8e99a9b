package kr.ilovepet.test;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Gives callers addresses of this machine, 127.16.0.1 and those that follow: the shop counts by address, and so each
 * caller of a test comes from one of his own, as in life.
 */
public final class OwnAddress {

    private static final int FIRST = 127 << 24 | 16 << 16;
    private static final AtomicInteger GIVEN = new AtomicInteger();

    private OwnAddress() {}

    /** Has a client come from an address that nobody else has, where the server is one of the loopback. */
    public static HttpClient.Builder give(HttpClient.Builder client, URI server) {
        try {
            return InetAddress.getByName(server.getHost()).isLoopbackAddress() ? client.localAddress(next()) : client;
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("There is no server at " + server, e);
        }
    }

    private static InetAddress next() throws UnknownHostException {
        int address = FIRST + GIVEN.incrementAndGet();
        return InetAddress.getByAddress(
                new byte[] {(byte) (address >> 24), (byte) (address >> 16), (byte) (address >> 8), (byte) address});
    }
}
