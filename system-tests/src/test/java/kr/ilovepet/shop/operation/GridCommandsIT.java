package kr.ilovepet.shop.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import kr.ilovepet.stack.test.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one member of the data grid may send to another: data, but no command for the server. */
class GridCommandsIT {

    private static final String OPTION = "-Djdk.serialFilter=";
    private static final String COMMAND = "fish.payara.appserver.micro.services.command.AsAdminCallable";
    private static final String INSTANCE = "fish.payara.appserver.micro.services.data.InstanceDescriptorImpl";

    @TempDir
    private Path folder;

    @Test
    void commandsAreNotReadButDescriptionsOfInstancesAre() throws Exception {
        ObjectInputFilter filter = ObjectInputFilter.Config.createFilter(filterOfEveryInstance());
        try (URLClassLoader payara = new URLClassLoader(
                new URL[] {
                    services(), Repository.delivery().payaraMicro().toUri().toURL()
                },
                getClass().getClassLoader())) {
            // Payara's own classes, so that a new name of theirs is noticed.
            assertThat(filter.checkInput(new Sent(payara.loadClass(COMMAND))))
                    .isEqualTo(ObjectInputFilter.Status.REJECTED);
            assertThat(filter.checkInput(new Sent(payara.loadClass(INSTANCE))))
                    .isNotEqualTo(ObjectInputFilter.Status.REJECTED);
            assertThat(filter.checkInput(new Sent(String.class))).isNotEqualTo(ObjectInputFilter.Status.REJECTED);
        }
    }

    private static String filterOfEveryInstance() throws IOException {
        return Files.readAllLines(Repository.config().resolve("payara/jvm.options")).stream()
                .filter(line -> line.startsWith(OPTION))
                .map(line -> line.substring(OPTION.length()))
                .findFirst()
                .orElseThrow();
    }

    /** The jar of Payara Micro that has the classes of its grid. */
    private URL services() throws IOException {
        try (JarFile payara = new JarFile(Repository.delivery().payaraMicro().toFile())) {
            JarEntry entry = payara.stream()
                    .filter(each -> each.getName().matches(".*/payara-micro-service-?[0-9.]*\\.jar"))
                    .findFirst()
                    .orElseThrow();
            Path jar = folder.resolve("services.jar");
            try (InputStream in = payara.getInputStream(entry)) {
                Files.copy(in, jar);
            }
            return jar.toUri().toURL();
        }
    }

    /** An object of that class, alone in its stream. */
    private record Sent(Class<?> serialClass) implements ObjectInputFilter.FilterInfo {

        @Override
        public long arrayLength() {
            return -1;
        }

        @Override
        public long depth() {
            return 1;
        }

        @Override
        public long references() {
            return 1;
        }

        @Override
        public long streamBytes() {
            return 100;
        }
    }
}
