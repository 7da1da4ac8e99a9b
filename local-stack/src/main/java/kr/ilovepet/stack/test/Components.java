package kr.ilovepet.stack.test;

import java.util.Map;
import kr.ilovepet.stack.component.Database;
import kr.ilovepet.stack.component.Kafka;
import kr.ilovepet.stack.component.MariaDb;
import kr.ilovepet.stack.component.Redis;
import kr.ilovepet.stack.component.TossSandbox;
import kr.ilovepet.stack.process.StackFolders;
import kr.ilovepet.stack.shop.Infrastructure;
import kr.ilovepet.stack.shop.ShopPorts;

/**
 * Kafka, Redis, MariaDB and the Toss sandbox for the tests of this JVM: empty, on free ports, with data and logs in
 * {@code target/components-…}. They end with the JVM, however it ends.
 */
public final class Components {
    private static Components running;

    private final StackFolders folders;
    private final Infrastructure infrastructure;
    private final Map<String, String> settings;

    private Components(StackFolders folders) {
        this.folders = folders;
        this.infrastructure = Infrastructure.at(ShopPorts.free(), folders);
        this.settings = Map.copyOf(infrastructure.settings(folders.secrets(), "http://localhost:8000"));
    }

    /** Those of this JVM, started by the first call. */
    public static synchronized Components running() {
        if (running == null) {
            Components components = new Components(Repository.folders("components"));
            Runtime.getRuntime().addShutdownHook(new Thread(components::stop, "stop components"));
            components.infrastructure.start();
            running = components;
        }
        return running;
    }

    private void stop() {
        infrastructure.stop();
        folders.deleteData();
    }

    /** The broker, which can be killed and started again. */
    public Kafka kafka() {
        return infrastructure.kafka();
    }

    /** The Redis server, which can be killed and started again. */
    public Redis redis() {
        return infrastructure.redis();
    }

    /** The database server, which can be killed and started again. */
    public MariaDb mariaDb() {
        return infrastructure.mariaDb();
    }

    /** The Toss sandbox, which can be killed and started again. */
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

    StackFolders folders() {
        return folders;
    }
}
