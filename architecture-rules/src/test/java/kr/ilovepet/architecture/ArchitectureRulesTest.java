package kr.ilovepet.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class ArchitectureRulesTest {

    private final JavaClasses fixture = new ClassFileImporter().importPackages("kr.ilovepet.fixture");

    @TestFactory
    Stream<DynamicTest> obeysTheRules() {
        return ArchitectureRules.ofModule("architecture").tests();
    }

    @Test
    void everyRuleOfModulesFindsItsViolation() {
        assertThat(ModuleRules.of("fixture", List.of())).allSatisfy(this::isViolated);
        isViolated(ModuleRules.doesNotUseTheConsole());
    }

    @Test
    void rulesOfServicesFindTheirViolations() {
        assertThat(ServiceRules.all().stream()
                        .filter(rule -> rule.evaluate(fixture).hasViolation())
                        .map(rule -> rule.getDescription().split(", because")[0]))
                .containsExactly(
                        "entities and domain know no HTTP, no problem+json and no status",
                        "entities and domain know no EJB, no injection, no transaction and no JDBC",
                        "EJBs know neither resources and listeners nor JAX-RS",
                        "resources have names that end with Resource",
                        "each text of a request has a greatest length, and says which characters it may have",
                        "resources and listeners do not use the database",
                        "services take the time from the injected InstantSource");
    }

    @Test
    void packagesWithoutDescriptionAreFound(@TempDir Path sources) throws IOException {
        Path described = Files.createDirectories(sources.resolve("a"));
        Files.createFile(described.resolve("A.java"));
        Files.createFile(described.resolve("package-info.java"));
        Path other = Files.createDirectories(sources.resolve("a/b"));
        Files.createFile(other.resolve("B.java"));
        assertThat(PackageInfos.missing(sources)).containsExactly(other);
    }

    private void isViolated(ArchRule rule) {
        assertThat(rule.evaluate(fixture).hasViolation())
                .as(rule.getDescription())
                .isTrue();
    }
}
