package kr.ilovepet.stack.shop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.ilovepet.stack.payara.PayaraInstance;
import kr.ilovepet.stack.process.Component;
import kr.ilovepet.stack.process.HttpProbe;
import kr.ilovepet.stack.process.Port;
import kr.ilovepet.stack.process.StackException;

/** {@code run/shop.txt}: what the launcher has started, for {@code status} and for the launcher that waits for it. */
final class RunFile {
    private static final String READY = "ready";

    private final Path file;

    RunFile(Path run) {
        this.file = run.resolve("shop.txt");
    }

    /**
     * One part of the running shop.
     *
     * @param name names the pid file
     * @param title for a person
     * @param port where it serves
     * @param privatePort of its health, 0 if it has none
     */
    record Part(String name, String title, int port, int privatePort) {
        boolean isReady() {
            return privatePort == 0
                    ? !Port.isFree("127.0.0.1", port)
                    : HttpProbe.status("http://127.0.0.1:" + privatePort + "/health/ready") == 200;
        }
    }

    /** Writes it anew; atomically, so that a reader sees all of it or none. */
    void write(List<Component> components, boolean ready) {
        String text = (ready ? READY : "starting") + "\n"
                + components.stream()
                        .map(component -> String.join(
                                "\t",
                                component.name(),
                                component.title(),
                                Integer.toString(component.port()),
                                Integer.toString(privatePort(component))))
                        .collect(Collectors.joining("\n", "", "\n"));
        try {
            Path fresh = Files.writeString(file.resolveSibling("shop.txt.new"), text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StackException(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static int privatePort(Component component) {
        return component instanceof PayaraInstance instance ? instance.privatePort() : 0;
    }

    boolean isReady() {
        return lines().map(lines -> lines.get(0).equals(READY)).orElse(false);
    }

    List<Part> parts() {
        return lines().map(lines -> lines.stream().skip(1).map(RunFile::part).toList())
                .orElse(List.of());
    }

    private static Part part(String line) {
        String[] fields = line.split("\t");
        return new Part(fields[0], fields[1], Integer.parseInt(fields[2]), Integer.parseInt(fields[3]));
    }

    private Optional<List<String>> lines() {
        try {
            return Optional.of(Files.readAllLines(file)).filter(lines -> !lines.isEmpty());
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new StackException(file + " cannot be deleted: " + e.getMessage(), e);
        }
    }
}
