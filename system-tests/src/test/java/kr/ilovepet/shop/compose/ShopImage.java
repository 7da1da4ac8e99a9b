package kr.ilovepet.shop.compose;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import kr.ilovepet.stack.process.Component;
import kr.ilovepet.stack.process.Port;
import kr.ilovepet.stack.process.StackFolders;
import kr.ilovepet.stack.test.Repository;

/** The shop's image, and instances of it that have nothing beside them: no database, no broker, and no grid. */
public final class ShopImage implements AutoCloseable {
    private final StackFolders folders = Repository.folders("image");
    private final Image image;

    private ShopImage() throws IOException {
        image = Image.build("shop", trees().resolve("image"));
    }

    /** Builds the image of the Dockerfile. */
    public static ShopImage build() throws IOException {
        return new ShopImage();
    }

    /**
     * An instance in a tree of its own, not started yet.
     *
     * @param name of its log, and unique
     * @param settings beside free ports on 127.0.0.1, and in place of {@code GRID_DISCOVERY=none}
     * @param secrets files by the names of the settings that they hold
     */
    public Component instance(String name, Map<String, String> settings, Map<String, Path> secrets) throws IOException {
        Port port = Port.free();
        Map<String, String> variables = new TreeMap<>(Map.of(
                "PUBLIC_HTTP_PORT",
                Integer.toString(port.number()),
                "PRIVATE_HTTP_PORT",
                Integer.toString(Port.free().number()),
                "JAVA_OPTIONS",
                "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
                "GRID_DISCOVERY",
                "none"));
        variables.putAll(settings);
        return new Container(
                name,
                "127.0.0.1",
                port,
                image.container(trees().resolve(name)),
                image.entrypoint(),
                variables,
                secrets,
                folders);
    }

    private Path trees() {
        return folders.data().resolve("trees");
    }

    /** Deletes the image and the trees of its instances; the logs stay. */
    @Override
    public void close() {
        StackFolders.delete(trees());
    }
}
