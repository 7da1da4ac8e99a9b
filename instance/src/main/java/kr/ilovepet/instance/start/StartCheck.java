package kr.ilovepet.instance.start;

import java.io.File;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What can be seen to be wrong before Payara Micro boots, which would find it out after half a minute, or never say.
 *
 * @param arguments those of Payara Micro
 * @param environment the variables that config/payara/pre-boot.asadmin reads
 */
record StartCheck(StartArguments arguments, Map<String, String> environment) {

    /** Three times what a deployment unpacks. */
    private static final long LEAST_BYTES = 50L * 1024 * 1024;

    private static final String LOOPBACK = "127.0.0.1";
    private static final int HIGHEST_PORT = 65_535;

    /** The first thing that is wrong; empty when nothing is. */
    Optional<StartFailure> failure() {
        Stream<Supplier<Optional<StartFailure>>> checks = Stream.of(
                this::wars,
                this::storage,
                () -> listener("public", "PUBLIC_HTTP_ADDRESS", "PUBLIC_HTTP_PORT", arguments.value("--port", "8080")),
                () -> listener(
                        "private",
                        "PRIVATE_HTTP_ADDRESS",
                        "PRIVATE_HTTP_PORT",
                        environment.getOrDefault("PRIVATE_HTTP_PORT", "8081")),
                this::grid);
        return checks.flatMap(check -> check.get().stream()).findFirst();
    }

    private Optional<StartFailure> wars() {
        return arguments.deployments().stream()
                .filter(war -> !Files.isReadable(war))
                .map(war -> new StartFailure(StartFault.MISSING_FILE, war + " is not there or cannot be read."))
                .findFirst();
    }

    private Optional<StartFailure> storage() {
        // Payara Micro's own launcher works in the folder of its jar, which is the class path then.
        Path launcher = Path.of(System.getProperty("java.class.path").split(File.pathSeparator)[0]);
        Path root = Path.of(arguments.value(
                "--rootdir", launcher.toAbsolutePath().getParent().toString()));
        try {
            return storage(root, Files.getFileStore(root).getUsableSpace(), Files.isWritable(root));
        } catch (IOException e) {
            return Optional.of(new StartFailure(StartFault.STORAGE, "The folder " + root + " cannot be used."));
        }
    }

    static Optional<StartFailure> storage(Path folder, long usable, boolean writable) {
        if (!writable) {
            return Optional.of(new StartFailure(StartFault.STORAGE, "The folder " + folder + " cannot be written."));
        }
        return usable >= LEAST_BYTES
                ? Optional.empty()
                : Optional.of(new StartFailure(
                        StartFault.STORAGE,
                        "The disk of " + folder + " is full: " + usable / 1024 / 1024 + " MB are left, and "
                                + LEAST_BYTES / 1024 / 1024 + " MB are needed."));
    }

    private Optional<StartFailure> listener(String what, String addressVariable, String portVariable, String port) {
        String name = environment.getOrDefault(addressVariable, LOOPBACK);
        Optional<StartFailure> number = number(portVariable, port);
        if (number.isPresent()) {
            return number;
        }
        try {
            InetAddress address = InetAddress.getByName(name);
            return isOfThisMachine(address)
                    ? open(address, Integer.parseInt(port), "the " + what + " listener (" + portVariable + ")")
                    : Optional.of(wrong(addressVariable, name));
        } catch (UnknownHostException | SocketException e) {
            return Optional.of(wrong(addressVariable, name));
        }
    }

    private Optional<StartFailure> grid() {
        String port = arguments.value("--startport", "");
        if (port.isEmpty() || arguments.has("--nohazelcast")) {
            return Optional.empty();
        }
        Optional<StartFailure> number = number("GRID_PORT", port);
        if (number.isPresent()) {
            return number;
        }
        String interfaces = arguments.value("--interfaces", "");
        try {
            List<InetAddress> own = interfaces.isEmpty()
                    ? List.of(InetAddress.getByName("0.0.0.0"))
                    : LocalAddresses.matching(interfaces);
            // The grid would take the next port that is free, where the others do not look for it.
            return own.isEmpty()
                    ? Optional.of(wrong("GRID_INTERFACES", interfaces))
                    : open(own.get(0), Integer.parseInt(port), "the data grid (GRID_PORT)");
        } catch (UnknownHostException | SocketException e) {
            return Optional.of(wrong("GRID_INTERFACES", interfaces));
        }
    }

    private static Optional<StartFailure> number(String variable, String port) {
        return port.matches("[0-9]{1,5}") && Integer.parseInt(port) <= HIGHEST_PORT && Integer.parseInt(port) > 0
                ? Optional.empty()
                : Optional.of(new StartFailure(
                        StartFault.SETTINGS, variable + " must be a port from 1 to 65535, not \"" + port + "\"."));
    }

    private static StartFailure wrong(String variable, String address) {
        return new StartFailure(
                StartFault.WRONG_ADDRESS, variable + " is " + address + ", which is no address of this machine.");
    }

    private static boolean isOfThisMachine(InetAddress address) throws SocketException {
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || NetworkInterface.getByInetAddress(address) != null;
    }

    private static Optional<StartFailure> open(InetAddress address, int port, String whose) {
        String place = "Port " + port + " of " + address.getHostAddress() + ", which " + whose + " needs, ";
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(address, port));
            return Optional.empty();
        } catch (BindException taken) {
            boolean used = String.valueOf(taken.getMessage()).contains("in use");
            return Optional.of(new StartFailure(
                    StartFault.PORT_TAKEN,
                    place + (used ? "is taken by another program." : "cannot be opened: " + taken.getMessage() + ".")));
        } catch (IOException e) {
            return Optional.of(
                    new StartFailure(StartFault.PORT_TAKEN, place + "cannot be opened: " + e.getMessage() + "."));
        }
    }
}
