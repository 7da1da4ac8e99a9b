package kr.ilovepet.shop.compose;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kr.ilovepet.stack.component.Database;
import kr.ilovepet.stack.component.Redis;
import kr.ilovepet.stack.kafka.Access;
import kr.ilovepet.stack.process.Commands;
import kr.ilovepet.stack.process.Component;
import kr.ilovepet.stack.process.Port;
import kr.ilovepet.stack.process.StackException;
import kr.ilovepet.stack.process.StackFolders;
import kr.ilovepet.stack.shop.TokenKeyPair;
import kr.ilovepet.stack.test.Repository;
import kr.ilovepet.stack.test.ShopUnderTest;
import org.apache.kafka.common.acl.AclBinding;

/**
 * The services of docker-compose.yml without containers, each with what the file says about it, and with secrets that
 * config/make-secrets.sh has made but for those that the clients of the tests know.
 */
final class ComposedShop implements ShopUnderTest, AutoCloseable {
    private static final int PUBLIC_PORT = 8080;
    private static final int TOSS_PORT = 8100;
    static final int KAFKA_PORT = 9092;
    /** Where programs that are in no container reach the broker, as the clients of the tests are. */
    static final int KAFKA_HOST_PORT = 19092;

    static final int REDIS_PORT = 6379;
    /** Where a container finds the certificates that it trusts. */
    private static final String AUTHORITY = "/run/tls/ca.pem";
    /** A page of its own, published as an image only. */
    private static final String LEFT_OUT = "kafka-ui";
    /** Those that do something at the broker, and end. */
    private static final Set<String> JOBS = Set.of("kafka-topics", "kafka-users");

    private final StackFolders folders = Repository.folders("compose");
    private final Path debian = DebianPackages.unpacked();
    private final ServerCertificate certificate;
    private final Path kafkaPrograms;
    private final ShopClients clients;
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
        certificate = ServerCertificate.of(network.addresses(), tls());
        clients = new ShopClients(network, certificate);
        kafkaPrograms = KafkaPrograms.write(folders, hosts());
        mySql = MySqlServer.unpack(Path.of(System.getProperty("mysql.jar")), debian, folders.cache());
        for (String stage : List.of("shop", "toss-sandbox")) {
            images.put(
                    stage, Image.build(stage, folders.data().resolve("images").resolve(stage)));
        }
        for (ComposeService service : compose.services().values()) {
            if (!service.name().equals(LEFT_OUT) && !JOBS.contains(service.name())) {
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
    private Map<String, String> operatorsValues() throws IOException {
        makeSecrets();
        Map<String, String> values = new HashMap<>(Map.of(
                "SECRETS_FOLDER", secrets().toString(),
                "JWT_PUBLIC_KEY_FOLDER", publicKeys().toString(),
                "JWT_PRIVATE_KEY_FILE", secrets().resolve("jwt-private.pem").toString(),
                "TOSS_CLIENT_KEY", "test_gck_sandbox",
                "TOSS_API_URL", "http://toss-sandbox:8100",
                "TOSS_SCRIPT_URL", "http://localhost:8100/v2/standard",
                "SHOP_PUBLIC_URL", "http://localhost:8000",
                "SHOP_DEMO", "true"));
        values.put("SHOP_PROFILE", "local");
        values.put("LOG_FORMAT", "json");
        for (Database database : Database.values()) {
            values.put(
                    database.name() + "_DB_URL",
                    "jdbc:mariadb://" + database.service() + "-db:3306/" + database.schema() + ShopClients.TLS
                            + AUTHORITY);
        }
        // All three over TLS, with certificates of one's own.
        values.put("TLS_FOLDER", tls().toString());
        values.put("KAFKA_SECURITY_PROTOCOL", "SASL_SSL");
        values.put("KAFKA_PORT", Integer.toString(KAFKA_HOST_PORT));
        values.put("KAFKA_SSL_TRUSTSTORE_LOCATION", AUTHORITY);
        values.put("REDIS_URL", "rediss://redis:6379");
        values.put("REDIS_TRUSTSTORE_LOCATION", AUTHORITY);
        // A compiler that suits a short life, and the names of the containers, whose addresses in place of a
        // container's
        // are none of an interface, so that the grid could not listen on them alone.
        values.put(
                "JAVA_OPTIONS",
                "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dhazelcast.socket.bind.any=true -Djdk.net.hosts.file="
                        + hosts());
        return values;
    }

    private void makeSecrets() throws IOException {
        Map<String, String> known = new HashMap<>(Map.of(
                "redis",
                ShopClients.REDIS_PASSWORD,
                "toss-secret-key",
                "test_gsk_sandbox",
                "storefront-kafka",
                ShopClients.kafkaPassword("storefront"),
                "kafka-operator",
                ShopClients.kafkaPassword(ShopClients.OPERATOR)));
        for (Database database : Database.values()) {
            known.put(database.service() + "-db", database.password());
            known.put(database.service() + "-db-migration", database.migrationPassword());
            known.put(database.service() + "-kafka", ShopClients.kafkaPassword(database.service()));
        }
        TokenKeyPair keys = TokenKeyPair.in(folders.secrets().folder());
        Files.createDirectories(publicKeys());
        Files.copy(keys.publicKey(), publicKeys().resolve("1.pem"));
        Files.copy(keys.privateKey(), secrets().resolve("jwt-private.pem"));
        for (Map.Entry<String, String> secret : known.entrySet()) {
            Files.writeString(secrets().resolve(secret.getKey()), secret.getValue());
        }
        Commands.run(
                List.of(
                        "sh",
                        Repository.config().resolve("make-secrets.sh").toString(),
                        secrets().toString()),
                folders.run(),
                Map.of());
    }

    private Path secrets() {
        return folders.data().resolve("secrets");
    }

    private Path tls() {
        return folders.data().resolve("tls");
    }

    /** The folder of the public keys with which tokens are verified. */
    private Path publicKeys() {
        return secrets().resolve("jwt-public");
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
        } else if (JOBS.contains(service.name())) {
            run(service);
        }
    }

    private Component component(ComposeService service) throws IOException {
        String address = network.address(service.name());
        return switch (service.name()) {
            case "kafka" ->
                new ScriptedServer(
                        service,
                        address,
                        new Port(KAFKA_PORT, null),
                        variablesOfKafka(service, address),
                        clients::kafkaServes,
                        folders);
            case "redis" ->
                new ScriptedServer(
                        service,
                        address,
                        new Port(REDIS_PORT, null),
                        variablesOfRedis(address),
                        clients::redisServes,
                        folders);
            case "prometheus" -> new PrometheusServer(debian, network, folders);
            case "member-db", "catalog-db", "order-db", "payment-db" ->
                new MySqlServer(service, address, mySql, debian, certificate, folders);
            default -> container(service, address);
        };
    }

    /** In a container all addresses are its own; here only one is. The services know it by its name. */
    private Map<String, String> variablesOfKafka(ComposeService service, String address) {
        Map<String, String> variables = service.environmentHere();
        variables.replaceAll((name, value) -> value.replaceAll("://(localhost)?:", "://" + address + ":"));
        variables.put("KAFKA_CONTROLLER", address + ":9093");
        variables.put("KAFKA_DATA", folders.data().resolve("kafka").toString());
        variables.put("TLS_FOLDER", tls().toString());
        variables.put("PATH", kafkaPrograms + ":" + System.getenv("PATH"));
        return variables;
    }

    private Map<String, String> variablesOfRedis(String address) throws IOException {
        Path programs = Files.createDirectories(folders.run().resolve("redis-programs"));
        Files.createSymbolicLink(programs.resolve("redis-server"), Redis.program(folders));
        return Map.of(
                "REDIS_OPTIONS",
                        "--bind " + address + " --dir " + folders.data().resolve("redis"),
                "TLS_FOLDER", tls().toString(),
                "PATH", programs + ":" + System.getenv("PATH"));
    }

    private Container container(ComposeService service, String address) throws IOException {
        Map<String, String> variables = service.environment();
        variables.replaceAll((name, value) -> service.mountedIn(value));
        variables.putAll(network.gridSettings(service.name()));
        Port port = new Port(service.target().equals("shop") ? PUBLIC_PORT : TOSS_PORT, null);
        Image image = images.get(service.target())
                .container(folders.data().resolve("containers").resolve(service.name()));
        List<String> words = new ArrayList<>(service.words("entrypoint"));
        if (words.isEmpty()) {
            words.addAll(image.entrypoint());
        }
        words.addAll(service.words("command"));
        return new Container(service.name(), address, port, image, words, variables, service.secrets(), folders);
    }

    private void run(ComposeService job) {
        run(job, job.words("entrypoint").stream().map(job::mounted).toList());
    }

    /** Runs something inside a container of Kafka's image, and gives what it printed. */
    private String run(ComposeService service, List<String> command) {
        Map<String, String> environment = service.environmentHere();
        environment.put("PATH", kafkaPrograms + ":" + System.getenv("PATH"));
        return Commands.run(command, folders.data(), environment);
    }

    /** What the health check of a container of Kafka's image prints; it fails when that is not healthy. */
    String healthOf(String name) {
        ComposeService service = compose.services().get(name);
        return run(service, List.of("sh", "-c", service.mountedIn(service.healthCheck())));
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
        return clients.url(database);
    }

    /** Whoever calls the servers of the set. */
    ShopClients clients() {
        return clients;
    }

    /** The rights at the broker that its declaration makes. */
    Set<AclBinding> declaredRights() throws IOException {
        Path declarations = Repository.config().resolve("kafka");
        return Set.copyOf(
                Access.read(declarations.resolve("access.properties"), declarations.resolve("topics.properties"))
                        .rights());
    }

    /** kill -9 of a container, and its start again with the same tree, as its restart policy does. */
    void restart(String service) {
        kill(components.get(service));
        components.get(service).start();
    }

    private static void kill(Component component) {
        if (component instanceof Container container) {
            container.killAll();
        } else {
            component.kill();
        }
    }

    /** Files that an instance has made where it may not. */
    List<Path> madeOutsideOfTmp(String instance) throws IOException {
        return ((Container) components.get(instance)).madeOutsideOfTmp(images.get("shop"));
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
        components.values().forEach(ComposedShop::kill);
        for (String folder : List.of("images", "containers", "kafka", "redis", "prometheus")) {
            StackFolders.delete(folders.data().resolve(folder));
        }
        components.keySet().stream()
                .filter(name -> name.endsWith("-db"))
                .forEach(name -> StackFolders.delete(folders.data().resolve(name)));
    }
}
