package kr.ilovepet.shop.compose;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kr.ilovepet.stack.component.Database;
import kr.ilovepet.stack.component.Kafka;
import kr.ilovepet.stack.component.Redis;
import kr.ilovepet.stack.process.Commands;
import kr.ilovepet.stack.process.Component;
import kr.ilovepet.stack.process.Jdk;
import kr.ilovepet.stack.process.Port;
import kr.ilovepet.stack.process.StackException;
import kr.ilovepet.stack.process.StackFolders;
import kr.ilovepet.stack.shop.TokenKeyPair;
import kr.ilovepet.stack.test.Repository;
import kr.ilovepet.stack.test.ShopUnderTest;

/**
 * The services of docker-compose.yml without containers, each with what the file says about it. Two get the password of
 * their database in the other ways that there are: order by {@code ORDER_DB_PASSWORD_FILE}, catalog by a secret that is
 * named like the setting.
 */
final class ComposedShop implements ShopUnderTest, AutoCloseable {
    private static final int PUBLIC_PORT = 8080;
    private static final int TOSS_PORT = 8100;
    private static final int KAFKA_PORT = 9092;
    private static final int REDIS_PORT = 6379;
    /** A page of its own, published as an image only. */
    private static final String LEFT_OUT = "kafka-ui";
    /** Kafka's own command out of Maven Central, in place of the image's. */
    private static final String TOPICS_COMMAND = """
            #!/bin/sh
            exec '%s' $KAFKA_HEAP_OPTS -Djdk.net.hosts.file='%s' -cp '%s:%s/*' org.apache.kafka.tools.TopicCommand "$@"
            """;

    private final StackFolders folders = Repository.folders("compose");
    private final Path debian = DebianPackages.unpacked();
    private final Path mySql;
    private final ComposeFile compose;
    private final ContainerNetwork network;
    private final Map<String, Image> images = new HashMap<>();
    private final Map<String, Component> components = new TreeMap<>();

    private ComposedShop() throws IOException {
        Files.createDirectories(folders.run());
        compose = ComposeFile.read(Repository.root(), operatorsValues());
        network = ContainerNetwork.of(compose.services().values());
        network.writeHosts(hosts());
        Path topicsCommand = folders.run().resolve("kafka-topics.sh");
        Files.writeString(
                topicsCommand,
                TOPICS_COMMAND.formatted(
                        Jdk.java(), hosts(), System.getProperty("kafka-tools.classpath"), folders.jars()));
        Files.setPosixFilePermissions(topicsCommand, PosixFilePermissions.fromString("rwxr-xr-x"));
        mySql = MySqlServer.unpack(Path.of(System.getProperty("mysql.jar")), debian, folders.cache());
        for (String stage : List.of("shop", "toss-sandbox")) {
            images.put(
                    stage, Image.build(stage, folders.data().resolve("images").resolve(stage)));
        }
        for (ComposeService service : compose.services().values()) {
            if (!service.name().equals(LEFT_OUT) && !service.name().equals("kafka-topics")) {
                components.put(service.name(), component(service));
            }
        }
    }

    /** Starts it in the order of the file, and waits until all is healthy. The first failure is thrown. */
    static ComposedShop start() throws IOException {
        ComposedShop shop = new ComposedShop();
        Runtime.getRuntime().addShutdownHook(new Thread(shop::close, "stop the composed shop"));
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            Map<String, CompletableFuture<Void>> begun = new HashMap<>();
            for (ComposeService service : shop.compose.services().values()) {
                shop.begin(service, begun, threads);
            }
            CompletableFuture.allOf(begun.values().toArray(CompletableFuture[]::new))
                    .join();
            return shop;
        } catch (CompletionException e) {
            throw e.getCause() instanceof StackException sentence ? sentence : e;
        } finally {
            threads.shutdown();
        }
    }

    /** What an operator fills in to try the shop out, with secrets for this test only. */
    private Map<String, String> operatorsValues() {
        TokenKeyPair keys = TokenKeyPair.in(folders.data().resolve("keys"));
        Map<String, String> values = new HashMap<>(Map.of(
                "DB_ROOT_PASSWORD", "root-of-this-test",
                "GRID_NAME", UUID.randomUUID().toString(),
                "JWT_PUBLIC_KEY_FILE", keys.publicKey().toString(),
                "JWT_PRIVATE_KEY_FILE", keys.privateKey().toString(),
                "TOSS_CLIENT_KEY", "test_gck_sandbox",
                "TOSS_SECRET_KEY", "test_gsk_sandbox",
                "TOSS_API_URL", "http://toss-sandbox:8100",
                "TOSS_SCRIPT_URL", "http://localhost:8100/v2/standard",
                "SHOP_PUBLIC_URL", "http://localhost:8000",
                "SHOP_DEMO", "true"));
        values.put("STOREFRONT_PAGE_TOKEN_KEY", "signs-the-forms-of-this-test-only");
        values.put("SHOP_PROFILE", "local");
        values.put("LOG_FORMAT", "json");
        for (Database database : Database.values()) {
            values.put(database.name() + "_DB_PASSWORD", database.password());
        }
        // A compiler that suits a short life, and the names of the containers, whose addresses in place of a
        // container's
        // are none of an interface, so that the grid could not listen on them alone.
        values.put(
                "JAVA_OPTIONS",
                "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dhazelcast.socket.bind.any=true -Djdk.net.hosts.file="
                        + hosts());
        return values;
    }

    private Path hosts() {
        return folders.run().resolve("hosts");
    }

    private CompletableFuture<Void> begin(
            ComposeService service, Map<String, CompletableFuture<Void>> begun, ExecutorService threads) {
        CompletableFuture<Void> known = begun.get(service.name());
        if (known != null) {
            return known;
        }
        CompletableFuture<?>[] needed = service.dependsOn().stream()
                .map(name -> begin(compose.services().get(name), begun, threads))
                .toArray(CompletableFuture[]::new);
        CompletableFuture<Void> start = CompletableFuture.allOf(needed).thenRunAsync(() -> start(service), threads);
        // One failure ends the others' starts: nobody wants to hear it only after their time-outs.
        start.exceptionally(failure -> {
            close();
            return null;
        });
        begun.put(service.name(), start);
        return start;
    }

    private void start(ComposeService service) {
        if (components.containsKey(service.name())) {
            components.get(service.name()).start();
        } else if (!service.name().equals(LEFT_OUT)) {
            createTopics(service);
        }
    }

    private Component component(ComposeService service) throws IOException {
        String address = network.address(service.name());
        return switch (service.name()) {
            case "kafka" -> Kafka.withoutTopics(address, new Port(KAFKA_PORT, null), folders);
            case "redis" -> new Redis(address, new Port(REDIS_PORT, null), folders);
            case "prometheus" -> new PrometheusServer(debian, network, folders);
            case "member-db", "catalog-db", "order-db", "payment-db" ->
                new MySqlServer(service, address, mySql, debian, folders);
            default -> container(service, address);
        };
    }

    private Container container(ComposeService service, String address) throws IOException {
        Map<String, String> variables = service.environment();
        variables.putAll(network.gridSettings(service.name()));
        Map<String, Path> secrets = new TreeMap<>();
        service.words("secrets")
                .forEach(name -> secrets.put(name, compose.secrets().get(name)));
        if (service.name().equals("order") || service.name().equals("catalog")) {
            String variable = service.name().toUpperCase(Locale.ROOT) + "_DB_PASSWORD";
            String secret = service.name() + ".db.password";
            secrets.put(secret, Files.writeString(folders.run().resolve(secret), variables.remove(variable)));
            if (service.name().equals("order")) {
                variables.put(variable + "_FILE", Container.SECRETS + "/" + secret);
            }
        }
        Port port = new Port(service.target().equals("shop") ? PUBLIC_PORT : TOSS_PORT, null);
        Image image = images.get(service.target())
                .container(folders.data().resolve("containers").resolve(service.name()));
        return new Container(
                service.name(), address, port, image, service.words("command"), variables, secrets, folders);
    }

    private void createTopics(ComposeService job) {
        Map<String, String> environment = job.environment();
        environment.put("PATH", folders.run() + ":" + System.getenv("PATH"));
        Commands.run(job.words("entrypoint").stream().map(job::mounted).toList(), folders.data(), environment);
    }

    @Override
    public URI url() {
        return URI.create("http://" + network.address("storefront") + ":" + PUBLIC_PORT);
    }

    @Override
    public URI tossUrl() {
        return URI.create("http://" + network.address("toss-sandbox") + ":" + TOSS_PORT);
    }

    @Override
    public String url(Database database) {
        return "jdbc:mariadb://" + network.address(database.service() + "-db") + ":" + MySqlServer.PORT + "/"
                + database.schema() + "?sslMode=disable&allowPublicKeyRetrieval=true";
    }

    /** kill -9 of a container, and its start again with the same tree, as its restart policy does. */
    void restart(String service) {
        components.get(service).kill();
        components.get(service).start();
    }

    /** The bootstrap servers for a client of Kafka. */
    String brokers() {
        return network.address("kafka") + ":" + KAFKA_PORT;
    }

    /** What a service has printed since its latest start. */
    String log(String service) {
        return components.get(service).log().sinceStart();
    }

    PrometheusServer prometheus() {
        return (PrometheusServer) components.get("prometheus");
    }

    /** Ends everything at once, and deletes its data; the logs stay. */
    @Override
    public void close() {
        components.values().forEach(Component::kill);
        for (String folder : List.of("images", "containers", "kafka", "redis", "prometheus")) {
            StackFolders.delete(folders.data().resolve(folder));
        }
        components.keySet().stream()
                .filter(name -> name.endsWith("-db"))
                .forEach(name -> StackFolders.delete(folders.data().resolve(name)));
    }
}
