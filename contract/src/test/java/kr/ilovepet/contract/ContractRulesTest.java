package kr.ilovepet.contract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What keeps the contract a contract: it says what is said, and does nothing. */
class ContractRulesTest {

    private static final JavaClasses CONTRACT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("kr.ilovepet.contract");

    @Test
    void knowsNothingButJson() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "com.fasterxml.jackson..", "kr.ilovepet.contract..")
                .check(CONTRACT);
    }

    @Test
    void everyMessageIsARecord() {
        classes().that().implement(Message.class).should().beRecords().check(CONTRACT);
    }
}
