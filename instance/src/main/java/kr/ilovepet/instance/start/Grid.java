package kr.ilovepet.instance.start;

import java.util.Collection;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The data grid, of whose members the gateways choose; Hazelcast, which is the server's and no library of ours. */
final class Grid {

    private static final Logger LOG = Logger.getLogger(Grid.class.getName());

    private Grid() {}

    /** Leaves it, in a thread of its own: handing over what this member keeps for others may take a moment. */
    static void leave() {
        Daemon.start("grid-leave", Grid::shutDown);
    }

    private static void shutDown() {
        try {
            Class<?> hazelcast = Class.forName("com.hazelcast.core.Hazelcast");
            Class<?> member = Class.forName("com.hazelcast.core.HazelcastInstance");
            for (Object each : (Collection<?>)
                    hazelcast.getMethod("getAllHazelcastInstances").invoke(null)) {
                member.getMethod("shutdown").invoke(each);
            }
        } catch (ReflectiveOperationException | LinkageError e) {
            LOG.log(Level.INFO, "The grid was not left before the stop: {0}", e.toString());
        }
    }
}
