package kr.ilovepet.shop.compose;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kr.ilovepet.stack.component.Database;
import kr.ilovepet.stack.shop.Keys;

/** What an operator fills in to try the shop out, with secrets for this test only. */
final class OperatorsValues {
    private OperatorsValues() {}

    /**
     * Values for the variables of the compose file.
     *
     * @param keys for tokens
     * @param run folder of the hosts file
     */
    static Map<String, String> of(Keys keys, Path run) {
        Map<String, String> values = new HashMap<>(Map.of(
                "DB_ROOT_PASSWORD", "root-of-this-test",
                "JWT_PUBLIC_KEY_FILE", keys.publicKey().toString(),
                "JWT_PRIVATE_KEY_FILE", keys.privateKey().toString(),
                "TOSS_CLIENT_KEY", "test_gck_sandbox",
                "TOSS_SECRET_KEY", "test_gsk_sandbox",
                "TOSS_API_URL", "http://toss-sandbox:8100",
                "TOSS_SCRIPT_URL", "http://localhost:8100/v2/standard",
                "SHOP_PUBLIC_URL", "http://localhost:8000",
                "SHOP_DEMO", "true"));
        values.put("SHOP_PROFILE", "local");
        values.put("LOG_FORMAT", "json");
        for (Database database : Database.values()) {
            values.put(database.name() + "_DB_PASSWORD", database.password());
        }
        // A compiler that suits a short life, and the names of the containers.
        values.put(
                "JAVA_OPTIONS",
                "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Djdk.net.hosts.file=" + run.resolve("hosts"));
        return values;
    }
}
