package kr.ilovepet.stack.test;

import java.util.Map;
import kr.ilovepet.stack.component.Database;
import kr.ilovepet.stack.component.Kafka;
import kr.ilovepet.stack.component.MariaDb;
import kr.ilovepet.stack.component.Redis;
import kr.ilovepet.stack.component.TossSandbox;
import kr.ilovepet.stack.process.Workplace;
import kr.ilovepet.stack.shop.Infrastructure;
import kr.ilovepet.stack.shop.InfrastructureStarter;
import kr.ilovepet.stack.shop.Keys;
import kr.ilovepet.stack.shop.ShopPorts;

/**
 * Kafka, Redis, MariaDB and the Toss sandbox for the tests of this JVM: empty, on free ports, with data and logs in
 * {@code target/components-…}. They end with the JVM, however it ends.
 */
public final class Components {
    private static Components running;

    private final Workplace workplace;
    private final Infrastructure infrastructure;
    private final Map<String, String> settings;

    private Components(Workplace workplace) {
        this.workplace = workplace;
        this.infrastructure = Infrastructure.at(ShopPorts.free(), workplace);
        this.settings =
                Map.copyOf(infrastructure.settings(Keys.in(workplace.data().resolve("keys")), "http://localhost:8000"));
    }

    /** Those of this JVM, started by the first call. */
    public static synchronized Components running() {
        if (running == null) {
            Components components = new Components(Repository.workplace("components"));
            Runtime.getRuntime().addShutdownHook(new Thread(components::stop, "stop components"));
            InfrastructureStarter.start(components.infrastructure);
            running = components;
        }
        return running;
    }

    private void stop() {
        InfrastructureStarter.stop(infrastructure);
        workplace.forget();
    }

    public Kafka kafka() {
        return infrastructure.kafka();
    }

    public Redis redis() {
        return infrastructure.redis();
    }

    public MariaDb mariaDb() {
        return infrastructure.mariaDb();
    }

    public TossSandbox tossSandbox() {
        return infrastructure.tossSandbox();
    }

    /** JDBC address of a service's database. */
    public String url(Database database) {
        return database.url(mariaDb().port());
    }

    /** The settings with which a service finds these components: {@code kafka.bootstrap.servers}, … */
    public Map<String, String> settings() {
        return settings;
    }

    Workplace workplace() {
        return workplace;
    }
}
