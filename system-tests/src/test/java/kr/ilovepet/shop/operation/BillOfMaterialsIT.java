package kr.ilovepet.shop.operation;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import kr.ilovepet.platform.json.Json;
import kr.ilovepet.stack.test.Repository;
import org.junit.jupiter.api.Test;

/** The bills of materials in the delivery name every library that it carries, with its version. */
class BillOfMaterialsIT {
    private static final Path DELIVERY = Repository.root().resolve("delivery/target/delivery");

    @Test
    void namesPayaraMicroTheCommonLibrariesAndWhatTheWarsHold() throws IOException {
        Set<String> delivered = jars(DELIVERY.resolve("lib"));
        for (Path war : files(DELIVERY.resolve("wars"), ".war")) {
            delivered.addAll(librariesOf(war));
        }

        assertThat(delivered).isNotEmpty();
        Set<String> listed = components(DELIVERY.resolve("bom.json"));
        assertThat(listed).containsAll(delivered);
        listed.removeAll(delivered);
        assertThat(listed)
                .anyMatch(component -> component.startsWith("payara-micro-"))
                .allMatch(BillOfMaterialsIT::isNoJarOfItsOwn);
    }

    @Test
    void namesWhatTheLocalStackRunsOn() throws IOException {
        Path stack = DELIVERY.resolve("stack");
        Set<String> delivered = jars(stack);
        delivered.removeIf(jar -> jar.startsWith("local-stack-")); // the bill is about it

        assertThat(components(stack.resolve("bom.json"))).isEqualTo(delivered);
    }

    /** What a scanner elsewhere needs: which artifact it is, and that the jar is that one. */
    @Test
    void saysOfEachWhatItIs() throws IOException {
        for (Path bill : List.of(DELIVERY.resolve("bom.json"), DELIVERY.resolve("stack/bom.json"))) {
            for (JsonNode component : Json.lenient().readTree(bill.toFile()).path("components")) {
                assertThat(component.path("purl").asText())
                        .as(component.path("name").asText())
                        .startsWith("pkg:maven/")
                        .contains("@" + component.path("version").asText());
                if (!component.path("group").asText().equals("kr.ilovepet")) {
                    assertThat(component.path("hashes"))
                            .as(component.toString())
                            .isNotEmpty();
                }
            }
        }
    }

    /** Payara Micro, the WARs and the local stack themselves, and the two libraries that are unpacked into WARs. */
    private static boolean isNoJarOfItsOwn(String component) {
        return Stream.of(
                        "payara-micro-",
                        "storefront-war-",
                        "member-ejb-",
                        "catalog-ejb-",
                        "order-ejb-",
                        "payment-ejb-",
                        "common-libraries-",
                        "local-stack-",
                        "htmx.org-",
                        "smallrye-reactive-messaging-provider-")
                .anyMatch(component::startsWith);
    }

    /** Each as the file name that a jar of it has. */
    private static Set<String> components(Path bill) throws IOException {
        Set<String> components = new TreeSet<>();
        for (JsonNode component : Json.lenient().readTree(bill.toFile()).path("components")) {
            components.add(component.path("name").asText() + "-"
                    + component.path("version").asText() + ".jar");
        }
        return components;
    }

    private static Set<String> jars(Path folder) throws IOException {
        return files(folder, ".jar").stream()
                .map(file -> file.getFileName().toString())
                .collect(toCollection(TreeSet::new));
    }

    private static Set<Path> files(Path folder, String ending) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).collect(toCollection(TreeSet::new));
        }
    }

    private static Set<String> librariesOf(Path war) throws IOException {
        try (ZipFile archive = new ZipFile(war.toFile())) {
            return archive.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith("WEB-INF/lib/") && name.endsWith(".jar"))
                    .map(name -> name.substring("WEB-INF/lib/".length()))
                    .collect(toCollection(TreeSet::new));
        }
    }
}
