package kr.ilovepet.saga;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.junit.jupiter.api.Test;

/** What keeps the saga library a library: it belongs to no service, and its messages are mere words. */
class SagaRulesTest {

    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("kr.ilovepet.saga");

    @Test
    void knowsNoService() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "kr.ilovepet.order..",
                        "kr.ilovepet.catalog..",
                        "kr.ilovepet.payment..",
                        "kr.ilovepet.member..",
                        "kr.ilovepet.storefront..")
                .check(LIBRARY);
    }

    @Test
    void messagesAreMereWords() {
        classes()
                .that()
                .resideInAPackage("kr.ilovepet.saga.message..")
                .and()
                .areNotAssignableTo(Throwable.class)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "com.fasterxml.jackson..", "kr.ilovepet.saga.message..", "kr.ilovepet.platform.json..")
                .check(LIBRARY);
    }

    @Test
    void runsInNoCircle() {
        slices().matching("kr.ilovepet.saga.(*)..").should().beFreeOfCycles().check(LIBRARY);
    }

    @Test
    void keepsQuiet() {
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(LIBRARY);
    }
}
