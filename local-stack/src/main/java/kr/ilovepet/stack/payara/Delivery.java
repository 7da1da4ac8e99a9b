package kr.ilovepet.stack.payara;

import java.nio.file.Files;
import java.nio.file.Path;
import kr.ilovepet.stack.process.StackException;

/**
 * The folder that the {@code delivery} module lays out: Payara Micro, the common libraries and the WARs.
 *
 * @param folder {@code delivery/target/delivery}
 */
public record Delivery(Path folder) {
    /** The program, an executable jar. */
    public Path payaraMicro() {
        return require(folder.resolve("payara-micro.jar"));
    }

    /** Plain libraries that every instance gets with {@code --addlibs}. */
    public Path libraries() {
        return require(folder.resolve("lib"));
    }

    /** The WAR file of that application. */
    public Path war(WebApp webApp) {
        return require(folder.resolve("wars").resolve(webApp.applicationName() + ".war"));
    }

    private static Path require(Path path) {
        if (Files.notExists(path)) {
            throw new StackException(path + " is missing; build the project first.");
        }
        return path;
    }
}
