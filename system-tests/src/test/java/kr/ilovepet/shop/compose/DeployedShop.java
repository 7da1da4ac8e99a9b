package kr.ilovepet.shop.compose;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentSkipListMap;
import kr.ilovepet.stack.component.Database;
import kr.ilovepet.stack.component.Kafka;
import kr.ilovepet.stack.component.Redis;
import kr.ilovepet.stack.process.Component;
import kr.ilovepet.stack.process.Port;
import kr.ilovepet.stack.process.StackException;
import kr.ilovepet.stack.process.Workplace;
import kr.ilovepet.stack.shop.Keys;
import kr.ilovepet.stack.test.Repository;
import kr.ilovepet.stack.test.ShopUnderTest;

/** The services of docker-compose.yml, running without containers. */
public final class DeployedShop implements ShopUnderTest, AutoCloseable {
    private static final int PUBLIC_PORT = 8080;
    private static final int TOSS_PORT = 8100;
    private static final int KAFKA_PORT = 9092;
    private static final int REDIS_PORT = 6379;
    /** The instances' private listener. */
    private static final int PRIVATE_PORT = 8081;
    /** A page of its own, published as an image only. */
    private static final String LEFT_OUT = "kafka-ui";

    private final Path repository = Repository.root();
    private final Workplace workplace;
    private final Path debian;
    private final ComposeFile compose;
    private final Network network;
    private final Grid grid;
    private final MySqlPrograms mySql;
    private final Map<String, Image> images = new TreeMap<>();
    private final Map<String, Path> secrets = new ConcurrentSkipListMap<>();
    private final ConcurrentLinkedDeque<Component> started = new ConcurrentLinkedDeque<>();
    private PrometheusServer prometheus;

    private DeployedShop(Path debian) throws IOException, InterruptedException {
        this.debian = debian;
        Workplace ours = Repository.workplace("compose");
        // Its broker makes no topics: that is the work of the compose file.
        Path noTopics = Files.createDirectories(ours.data().resolve("no-topics/kafka"));
        Files.writeString(noTopics.resolve("topics.properties"), "partitions=1\nretention.ms=1\ntopics=\n");
        this.workplace = ours;
        Files.createDirectories(workplace.run());
        Keys keys = Keys.in(workplace.data().resolve("keys"));
        this.compose = ComposeFile.read(
                repository.resolve("docker-compose.yml"),
                Variables.of(repository.resolve(".env.example"), OperatorsValues.of(keys, workplace.run())));
        compose.secrets().forEach((name, file) -> secrets.put(name, Path.of(file)));
        this.network = Network.of(compose.services().keySet());
        network.requireFree(List.of(
                PUBLIC_PORT, PRIVATE_PORT, TOSS_PORT, KAFKA_PORT, REDIS_PORT, MySql.PORT, PrometheusServer.PORT));
        network.writeHosts(workplace.run().resolve("hosts"));
        this.grid = Grid.of(network, compose.services().values());
        this.mySql = MySqlPrograms.unpack(Path.of(System.getProperty("mysql.jar")), debian, workplace.cache());
        for (String stage : List.of("shop", "toss-sandbox")) {
            images.put(
                    stage,
                    Image.build(
                            repository,
                            stage,
                            workplace.data().resolve("images").resolve(stage)));
        }
    }

    /**
     * Starts it in the order of the file, and waits until all is healthy.
     *
     * @param debian folder with Debian's Prometheus, libaio1 and libnuma1
     */
    public static DeployedShop start(Path debian) throws IOException, InterruptedException {
        DeployedShop shop = new DeployedShop(debian);
        Runtime.getRuntime().addShutdownHook(new Thread(shop::close, "stop the deployed shop"));
        Map<String, ComposeService> services = new TreeMap<>(shop.compose.services());
        services.remove(LEFT_OUT);
        DependencyOrder.start(services, shop::start);
        return shop;
    }

    private void start(ComposeService service) {
        try {
            if (service.name().equals("kafka-topics")) {
                new TopicsJob(service, network, System.getProperty("kafka-tools.classpath"), workplace).run();
            } else {
                Component component = component(service);
                started.push(component);
                component.start();
            }
        } catch (IOException e) {
            throw new StackException(service.name() + " could not be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while " + service.name() + " was started.", e);
        }
    }

    private Component component(ComposeService service) throws IOException, InterruptedException {
        String address = network.address(service.name());
        return switch (service.name()) {
            case "kafka" ->
                new Kafka(
                        address,
                        new Port(KAFKA_PORT, null),
                        new Workplace(
                                workplace.data(),
                                workplace.cache(),
                                workplace.data().resolve("no-topics"),
                                workplace.jars()));
            case "redis" -> new Redis(address, new Port(REDIS_PORT, null), workplace);
            case "prometheus" -> prometheus = new PrometheusServer(debian, network, workplace);
            case "member-db", "catalog-db", "order-db", "payment-db" -> new MySql(service, address, mySql, workplace);
            default -> container(service, address);
        };
    }

    private Container container(ComposeService service, String address) throws IOException, InterruptedException {
        Image image = images.get(service.target())
                .container(workplace.data().resolve("containers").resolve(service.name()));
        boolean toss = service.target().equals("toss-sandbox");
        ComposeService deployed = new PasswordFiles(workplace.data().resolve("passwords")).deployed(service, secrets);
        return new Container(
                grid.onThisMachine(deployed), address, toss ? TOSS_PORT : PUBLIC_PORT, image, secrets, workplace);
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
        return "jdbc:mariadb://" + network.address(database.service() + "-db") + ":" + MySql.PORT + "/"
                + database.schema() + "?sslMode=disable&allowPublicKeyRetrieval=true";
    }

    /** kill -9 of a container, and its start again with the same tree, as its restart policy does. */
    public void restart(String service) {
        Component component = component(service);
        component.kill();
        component.start();
    }

    /** The brokers' address. */
    public String brokers() {
        return network.address("kafka") + ":" + KAFKA_PORT;
    }

    /** What a service has printed since its latest start. */
    public String log(String service) {
        return component(service).log().sinceStart();
    }

    private Component component(String service) {
        return started.stream()
                .filter(part -> part.name().equals(service))
                .findFirst()
                .orElseThrow();
    }

    /** What Prometheus knows of it. */
    public Measurements measurements() {
        return new Measurements(
                prometheus,
                debian.resolve("usr/bin/promtool"),
                workplace.config().resolve("prometheus"));
    }

    /** Ends everything at once, and deletes its data; the logs stay. */
    @Override
    public void close() {
        started.forEach(Component::kill);
        for (String folder : List.of("images", "containers", "passwords", "kafka", "redis", "prometheus")) {
            Workplace.delete(workplace.data().resolve(folder));
        }
        compose.services().keySet().stream()
                .filter(name -> name.endsWith("-db"))
                .forEach(name -> Workplace.delete(workplace.data().resolve(name)));
    }
}
