package kr.ilovepet.shop.compose;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kr.ilovepet.stack.test.Repository;

/** The validator of config/test, run by Node. */
public final class ComposeValidator {
    private ComposeValidator() {}

    /**
     * What it says of docker-compose.yml.
     *
     * @throws IOException with what is wrong
     */
    public static String word() throws IOException, InterruptedException {
        Path cache = Repository.workplace("compose-schema").cache().resolve("compose-schema");
        String script = Repository.config().resolve("test/compose.sh").toString();
        String file = Repository.root().resolve("docker-compose.yml").toString();
        return Commands.run(List.of("sh", script, cache.toString(), file), Repository.root(), Map.of());
    }
}
