package kr.ilovepet.benchmark.shop;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kr.ilovepet.benchmark.measure.Meters;
import kr.ilovepet.stack.component.Database;
import kr.ilovepet.stack.component.MariaDb;
import kr.ilovepet.stack.payara.Delivery;
import kr.ilovepet.stack.payara.PayaraInstance;
import kr.ilovepet.stack.process.Component;
import kr.ilovepet.stack.process.Sleep;
import kr.ilovepet.stack.process.StackException;
import kr.ilovepet.stack.process.StackFolders;
import kr.ilovepet.stack.shop.Progress;
import kr.ilovepet.stack.shop.ShopPorts;
import kr.ilovepet.stack.shop.ShopStack;
import kr.ilovepet.stack.test.Repository;

/**
 * The shop under measurement: the delivery of this repository, empty, on free ports. It ends with this JVM at the
 * latest.
 */
public final class BenchShop implements AutoCloseable {
    /** The client, among the processes whose time is measured. */
    public static final String CLIENT = "client";

    private static final String BINARY_LOG = """

            # Of the bench: as MySQL of the compose set writes it.
            log-bin = binlog
            server-id = 1
            sync-binlog = 1
            """;
    /** All members of the bench register from one address. */
    private static final Map<String, String> SETTINGS = Map.of("member.registrations.per.address", "100000");

    private static final Duration LONGEST_ARCHIVING = Duration.ofMinutes(3);

    private final StackFolders folders;
    private final ShopStack shop;
    private final Thread stopAtExit;
    private final Instant planned = Instant.now();

    private BenchShop(StackFolders folders, ShopStack shop) {
        this.folders = folders;
        this.shop = shop;
        this.stopAtExit = new Thread(() -> shop.stop(Progress.silent()), "stop shop");
        Runtime.getRuntime().addShutdownHook(stopAtExit);
    }

    /** Where the bench keeps the shop's data and leaves its report. */
    public static Path folder() {
        return Repository.root().resolve("benchmark/target/bench");
    }

    /** Starts an empty one, and waits until everything is ready and nothing else uses the machine. */
    public static BenchShop start(Setup setup) {
        BenchShop shop = planned(setup, Repository.root().resolve(".shop/cache"));
        shop.deleteData();
        shop.start();
        shop.awaitArchive();
        return shop;
    }

    /** One with what an earlier one in this place has stored, and with that cache; it is not started. */
    public static BenchShop planned(Setup setup, Path cache) {
        Delivery delivery = Repository.delivery();
        Path data = folder().resolve("shop");
        StackFolders folders = new StackFolders(
                data, cache, config(delivery, data, setup), delivery.folder().resolve("stack"));
        return new BenchShop(
                folders,
                new ShopStack(folders, delivery, setup.arrangement(), ShopPorts.free(), SETTINGS, setup.javaOptions()));
    }

    /** The delivery's own, or a copy in which the database has a binary log. */
    private static Path config(Delivery delivery, Path data, Setup setup) {
        Path config = delivery.folder().resolve("config");
        if (!setup.binaryLog()) {
            return config;
        }
        Path copy = data.resolve("config");
        try (Stream<Path> files = Files.walk(config)) {
            StackFolders.delete(copy);
            for (Path file : files.toList()) {
                Path target = copy.resolve(config.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
            Files.writeString(copy.resolve("database/mariadb.cnf"), BINARY_LOG, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new StackException(copy + " cannot be made: " + e.getMessage(), e);
        }
        return copy;
    }

    /** Starts all of it, and waits until everything is ready. */
    public void start() {
        shop.start(Progress.silent());
    }

    /** Deletes what is stored; nothing may run. */
    public void deleteData() {
        folders.deleteData();
    }

    /**
     * The first start with a new build writes archives of classes in the background, which takes a minute of a core.
     */
    private void awaitArchive() {
        long deadline = System.nanoTime() + LONGEST_ARCHIVING.toNanos();
        do {
            Sleep.milliseconds(1_000);
        } while (archiving() && System.nanoTime() < deadline);
    }

    private boolean archiving() {
        try (Stream<Path> files = Files.list(folders.cache())) {
            return files.filter(file -> file.getFileName().toString().contains(".jsa") && Files.isDirectory(file))
                    .anyMatch(this::isOfThisRun);
        } catch (IOException e) {
            throw new StackException(folders.cache() + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** A run that was killed leaves its folder behind. */
    private boolean isOfThisRun(Path folder) {
        try {
            return Files.getLastModifiedTime(folder).toInstant().isAfter(planned);
        } catch (IOException finished) {
            return false;
        }
    }

    /** Address of the storefront and the gateway. */
    public URI url() {
        return URI.create(shop.url());
    }

    /** Address of the Toss sandbox. */
    public URI tossUrl() {
        return URI.create(
                "http://localhost:" + shop.infrastructure().tossSandbox().port());
    }

    /** Settings of a client of the broker who may do everything. */
    public Map<String, Object> broker() {
        return shop.infrastructure().kafka().operator();
    }

    /** Port of MariaDB on 127.0.0.1. */
    public int databasePort() {
        return shop.infrastructure().mariaDb().port();
    }

    /** JDBC address of a service's database. */
    public String url(Database database) {
        return database.url(databasePort());
    }

    /** The instances, the storefront's first. */
    public List<PayaraInstance> instances() {
        return shop.instances();
    }

    /** Ids of all processes, the client's own last, by name. */
    public Map<String, Long> processes() {
        Map<String, Long> processes = new LinkedHashMap<>();
        for (PayaraInstance instance : shop.instances()) {
            processes.put(instance.name(), instance.pid().orElseThrow());
        }
        for (Component component : shop.infrastructure().components()) {
            processes.put(component.name(), component.pid().orElseThrow());
        }
        processes.put(CLIENT, ProcessHandle.current().pid());
        return processes;
    }

    /** The processes and the database, for measuring. */
    public Meters meters() {
        return new Meters(
                processes(),
                "jdbc:mariadb://127.0.0.1:" + databasePort() + "/?sslMode=disable",
                "root",
                MariaDb.ROOT_PASSWORD);
    }

    /** Resident memory of each process in megabytes, the client's not. */
    public Map<String, Long> memory() {
        Map<String, Long> memory = new TreeMap<>();
        processes().forEach((name, pid) -> {
            if (!name.equals(CLIENT)) {
                memory.put(name, resident(pid));
            }
        });
        return memory;
    }

    private static long resident(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .sum();
        } catch (IOException ended) {
            return 0;
        }
    }

    /** Stops everything; what is stored stays. */
    public void stop() {
        shop.stop(Progress.silent());
    }

    /** Stops everything and deletes its data; logs stay. */
    @Override
    public void close() {
        stop();
        folders.deleteData();
        try {
            Runtime.getRuntime().removeShutdownHook(stopAtExit);
        } catch (IllegalStateException exiting) {
            // The hook is running already.
        }
    }
}
