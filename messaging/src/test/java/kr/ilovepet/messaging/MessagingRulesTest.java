package kr.ilovepet.messaging;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.junit.jupiter.api.Test;

/** What keeps the library a library: it belongs to no service. */
class MessagingRulesTest {

    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("kr.ilovepet.messaging");

    @Test
    void knowsNoServiceAndNoContract() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "kr.ilovepet.contract..",
                        "kr.ilovepet.order..",
                        "kr.ilovepet.catalog..",
                        "kr.ilovepet.payment..",
                        "kr.ilovepet.member..",
                        "kr.ilovepet.storefront..")
                .check(LIBRARY);
    }

    @Test
    void runsInNoCircle() {
        slices().matching("kr.ilovepet.messaging.(*)..")
                .should()
                .beFreeOfCycles()
                .check(LIBRARY);
    }

    @Test
    void keepsQuiet() {
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(LIBRARY);
    }
}
