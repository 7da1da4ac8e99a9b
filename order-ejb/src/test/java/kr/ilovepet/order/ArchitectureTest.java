package kr.ilovepet.order;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import kr.ilovepet.architecture.ArchitectureRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> obeysTheRules() {
        return ArchitectureRules.ofService("order").tests();
    }

    @Test
    void onlyTheSagaKnowsMessages() {
        noClasses()
                .that()
                .resideOutsideOfPackage("kr.ilovepet.order.saga..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("kr.ilovepet.contract..")
                .because("a message is changed in one place")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("kr.ilovepet.order"));
    }
}
