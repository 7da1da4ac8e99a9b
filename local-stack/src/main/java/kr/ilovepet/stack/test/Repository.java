package kr.ilovepet.stack.test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import kr.ilovepet.stack.payara.Delivery;
import kr.ilovepet.stack.process.StackException;
import kr.ilovepet.stack.process.StackFolders;

/** Where tests find what the build has laid out, seen from the folder of their module. */
public final class Repository {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private Repository() {}

    /** The folder of the whole project. */
    public static Path root() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("config/kafka/topics.properties"))) {
                return folder;
            }
        }
        throw new StackException("Tests must run inside the repository.");
    }

    /** The folder of what operators edit. */
    public static Path config() {
        return root().resolve("config");
    }

    /** What the build has delivered. */
    public static Delivery delivery() {
        return new Delivery(root().resolve("delivery/target/delivery"));
    }

    /** Folders of a new, empty stack below the module's {@code target/}. Logs stay there after the tests. */
    public static StackFolders folders(String name) {
        String folder = name + "-" + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet();
        return new StackFolders(
                Path.of("target", folder).toAbsolutePath(),
                root().resolve(".shop/cache"),
                config(),
                root().resolve("local-stack/target/stack"));
    }
}
