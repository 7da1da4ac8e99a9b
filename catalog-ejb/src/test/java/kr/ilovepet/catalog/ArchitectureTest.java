package kr.ilovepet.catalog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import kr.ilovepet.architecture.ArchitectureRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    private static final String CATALOG = "kr.ilovepet.catalog";

    @TestFactory
    Stream<DynamicTest> obeysTheRules() {
        return ArchitectureRules.ofService("catalog").tests();
    }

    @Test
    void onlyTheSagaKnowsMessages() {
        noClasses()
                .that()
                .resideOutsideOfPackages(CATALOG + ".saga..", CATALOG)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("kr.ilovepet.contract..", "kr.ilovepet.messaging..")
                .because("the saga maps between messages and the catalog's own values")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(CATALOG));
    }
}
