package kr.ilovepet.shop.compose;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.ilovepet.stack.process.Commands;
import kr.ilovepet.stack.test.Repository;

/** Programs and libraries of Debian, unpacked into the cache; nothing is installed. */
public final class DebianPackages {
    /** Prometheus with promtool, and what MySQL's programs need. */
    private static final List<String> PACKAGES = List.of("prometheus", "libaio1", "libnuma1");

    private DebianPackages() {}

    /**
     * The folder that holds them; they are fetched first if need be.
     *
     * @throws StackException with a sentence for a person if they cannot be had
     */
    public static Path unpacked() {
        Path folder = Repository.folders("debian").cache().resolve("debian");
        List<String> command = new ArrayList<>(
                List.of("sh", Repository.config().resolve("test/from-debian.sh").toString(), folder.toString()));
        command.addAll(PACKAGES);
        Commands.run(command, Repository.root(), Map.of());
        return folder;
    }
}
