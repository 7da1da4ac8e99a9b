package kr.ilovepet.shop.access;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import kr.ilovepet.stack.payara.WebApp;

/**
 * The classes that are really delivered: those of a WAR, and of the shop's own jars inside it.
 *
 * @param folder where they are unpacked
 */
public record DeliveredWars(Path folder) {

    private static final String WARS = "delivery/target/delivery/wars";

    /** All classes of a WAR. */
    public JavaClasses classesOf(WebApp webApp) throws IOException {
        Path target = Files.createDirectories(folder.resolve(webApp.applicationName()));
        Path war = wars().resolve(webApp.applicationName() + ".war");
        try (InputStream file = Files.newInputStream(war)) {
            unpack(file, target);
        }
        return new ClassFileImporter().importPath(target);
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        ZipInputStream zip = new ZipInputStream(archive);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String name = entry.getName();
            if (name.matches("WEB-INF/lib/(contract|messaging|platform)-.*\\.jar")) {
                unpack(new ByteArrayInputStream(zip.readAllBytes()), target);
            } else if (name.endsWith(".class") && !name.contains("..")) {
                Path file = target.resolve(name.replaceFirst("^WEB-INF/classes/", ""));
                Files.createDirectories(file.getParent());
                Files.write(file, zip.readAllBytes());
            }
        }
    }

    private static Path wars() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve(WARS))) {
                return at.resolve(WARS);
            }
        }
        throw new IllegalStateException("There is no delivery; build it first");
    }
}
