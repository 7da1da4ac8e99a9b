package kr.ilovepet.stack.payara;

import java.util.List;
import java.util.stream.Collectors;
import kr.ilovepet.stack.process.Port;

/**
 * The data grid (Hazelcast) of one shop: its members find each other by a fixed list of ports on this machine.
 *
 * @param name of the cluster; two shops on one machine must not meet
 * @param ports one for each instance
 */
record Grid(String name, List<Port> ports) {

    /** Command line of the instance that has this port. */
    List<String> arguments(Port own) {
        return List.of(
                "--clustername",
                name,
                "--interfaces",
                "127.0.0.1",
                "--startport",
                Integer.toString(own.number()),
                "--clustermode",
                ports.stream().map(port -> "127.0.0.1:" + port.number()).collect(Collectors.joining(",", "tcpip:", "")),
                // All instances start at once and find each other by asking the list; nobody needs to be waited for.
                "--hzinitialjoinwait",
                "0");
    }

    /** Options of the JVM of every member. */
    static List<String> options() {
        return List.of(
                "-Dhazelcast.phone.home.enabled=false",
                // Otherwise it would listen on all addresses, whatever --interfaces says.
                "-Dhazelcast.socket.bind.any=false",
                // Members that carry out the server's commands for each other are not wanted.
                "-Djdk.serialFilter=!fish.payara.appserver.micro.services.command.**",
                // Instances that started at the same moment and each on its own become one grid after seconds, not
                // minutes.
                "-Dhazelcast.merge.first.run.delay.seconds=2",
                "-Dhazelcast.merge.next.run.delay.seconds=2");
    }
}
