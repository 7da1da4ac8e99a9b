package kr.ilovepet.stack.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A TCP port that a component listens on.
 *
 * @param number the port
 * @param variable the environment variable that changes it, or null when the launcher picked it
 */
public record Port(int number, String variable) {
    private static final int FIRST = 20_000;
    private static final int BEYOND = 30_000;
    private static final Set<Integer> HANDED_OUT = ConcurrentHashMap.newKeySet();
    private static final Path OF_ALL_JVMS = Path.of(
            System.getProperty("java.io.tmpdir"), "ilovepet-ports-" + System.getProperty("user.name") + ".lock");
    /** Never closed: byte n stands for port n, and a JVM locks those of its ports for as long as it lives. */
    private static FileChannel ofAllJvms;

    /**
     * A port nobody listens on, and that no other JVM of this user has been given and may listen on soon. It lies below
     * the range from which the kernel takes ports for outgoing connections, so that it is still free when a killed
     * component comes back to it.
     */
    public static Port free() {
        for (int attempt = 0; attempt < 1_000; attempt++) {
            int candidate = ThreadLocalRandom.current().nextInt(FIRST, BEYOND);
            if (HANDED_OUT.add(candidate) && reserve(candidate) && isFree("127.0.0.1", candidate)) {
                return new Port(candidate, null);
            }
        }
        throw new StackException("No free port was found between " + FIRST + " and " + BEYOND + ".");
    }

    /** Makes the port this JVM's own; false when another has it. */
    static synchronized boolean reserve(int port) {
        try {
            if (ofAllJvms == null) {
                ofAllJvms = FileChannel.open(OF_ALL_JVMS, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            }
            return ofAllJvms.tryLock(port, 1, false) != null;
        } catch (IOException e) {
            throw new StackException(OF_ALL_JVMS + ", which says what ports are in use, cannot be locked.", e);
        }
    }

    /** Whether a server could listen there now. */
    public static boolean isFree(String address, int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(address), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** Says which port is taken, for whom, and how to change it. */
    public void requireFree(String address, String what) {
        if (!isFree(address, number)) {
            throw new StackException("Port " + number + " of " + address + ", which " + what
                    + " needs, is taken by another program"
                    + (variable == null ? "." : "; stop that program, or set " + variable + " to a free port."));
        }
    }
}
