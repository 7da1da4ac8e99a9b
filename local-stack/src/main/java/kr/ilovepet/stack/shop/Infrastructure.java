package kr.ilovepet.stack.shop;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.ilovepet.stack.component.Database;
import kr.ilovepet.stack.component.Kafka;
import kr.ilovepet.stack.component.MariaDb;
import kr.ilovepet.stack.component.Redis;
import kr.ilovepet.stack.component.TossSandbox;
import kr.ilovepet.stack.process.Component;
import kr.ilovepet.stack.process.LocalSecrets;
import kr.ilovepet.stack.process.StackFolders;

/**
 * What the services stand on.
 *
 * @param kafka broker with all topics
 * @param redis server
 * @param mariaDb with a database for each service
 * @param tossSandbox in place of TossPayments
 */
public record Infrastructure(Kafka kafka, Redis redis, MariaDb mariaDb, TossSandbox tossSandbox) {

    /** Components at these ports; none is started yet. */
    public static Infrastructure at(ShopPorts ports, StackFolders folders) {
        return new Infrastructure(
                new Kafka(ports.kafka(), folders),
                new Redis(ports.redis(), folders),
                new MariaDb(ports.database(), folders),
                new TossSandbox(ports.toss(), folders));
    }

    /** Each component of the infrastructure once. */
    public List<Component> components() {
        return List.of(kafka, mariaDb, tossSandbox, redis);
    }

    /** Starts all of it, and waits until all is ready. */
    public void start() {
        try (ComponentGroup group = new ComponentGroup(Progress.silent())) {
            group.start(mariaDb, List.of(kafka, tossSandbox, redis), List.of());
        }
    }

    /** Stops all of it, and waits until all has ended. */
    public void stop() {
        try (ComponentGroup group = new ComponentGroup(Progress.silent())) {
            group.stop(components());
        }
    }

    /**
     * Settings with which services find all of it.
     *
     * @param secrets the keys and secrets of this shop, which are made if they are missing
     * @param shopUrl origin of the shop as the browser sees it
     */
    public Map<String, String> settings(LocalSecrets secrets, String shopUrl) {
        TokenKeyPair keys = TokenKeyPair.in(secrets.folder());
        Map<String, String> settings = new TreeMap<>(kafka.settings());
        settings.putAll(redis.settings());
        for (Database database : Database.values()) {
            settings.putAll(database.settings(mariaDb.port()));
        }
        settings.put(
                "mp.jwt.verify.publickey.location", keys.publicKey().toUri().toString());
        settings.put("mp.jwt.verify.issuer", "https://ilovepet.example");
        settings.put(
                "member.jwt.private-key.location", keys.privateKey().toUri().toString());
        settings.put("storefront.page.token.key", secrets.get("page-token.key"));
        String tossUrl = "http://127.0.0.1:" + tossSandbox.port();
        settings.put("toss.api.url", tossUrl);
        settings.put("toss.secret.key", "test_gsk_sandbox");
        settings.put("toss.client.key", "test_gck_sandbox");
        settings.put("toss.script.url", tossUrl + "/v2/standard");
        settings.put("shop.public.url", shopUrl);
        settings.put("shop.demo", "true");
        settings.put("shop.profile", "local");
        return settings;
    }
}
