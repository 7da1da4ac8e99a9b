package kr.ilovepet.contract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import kr.ilovepet.architecture.ArchitectureRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    private static final JavaClasses CONTRACT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("kr.ilovepet.contract");

    @TestFactory
    Stream<DynamicTest> obeysTheRules() {
        return ArchitectureRules.ofModule("contract").tests();
    }

    @Test
    void knowsNothingButJson() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "com.fasterxml.jackson.annotation..", "kr.ilovepet.contract..")
                .check(CONTRACT);
    }

    @Test
    void everyMessageIsARecord() {
        classes().that().implement(Message.class).should().beRecords().check(CONTRACT);
    }
}
