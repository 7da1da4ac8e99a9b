package kr.ilovepet.payment;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import kr.ilovepet.architecture.ArchitectureRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    private static final JavaClasses PAYMENT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("kr.ilovepet.payment");

    @TestFactory
    Stream<DynamicTest> obeysTheRules() {
        return ArchitectureRules.ofService("payment").tests();
    }

    @Test
    void theDomainKnowsNoProvider() {
        noClasses()
                .that()
                .resideInAPackage("kr.ilovepet.payment.domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("kr.ilovepet.payment.toss..", "kr.ilovepet.platform..", "java.net..")
                .because("the features map between Toss and the domain")
                .check(PAYMENT);
    }

    @Test
    void onlyTheSagaKnowsMessages() {
        noClasses()
                .that()
                .resideOutsideOfPackage("kr.ilovepet.payment.saga..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("kr.ilovepet.contract..")
                .because("the rest of the service is told of changes by events of the payment")
                .check(PAYMENT);
    }
}
