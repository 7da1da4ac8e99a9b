package kr.ilovepet.toss.sandbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import kr.ilovepet.architecture.ArchitectureRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What keeps the sandbox a stand-in for a foreign service: it shares nothing with the shop. */
class ArchitectureTest {

    private static final JavaClasses SANDBOX = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("kr.ilovepet.toss.sandbox");

    @TestFactory
    Stream<DynamicTest> obeysTheRules() {
        return ArchitectureRules.ofProgram("toss.sandbox").tests();
    }

    @Test
    void sharesNothingWithTheShop() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "kr.ilovepet.toss.sandbox..", "java..", "com.sun.net.httpserver..", "com.fasterxml.jackson..")
                .because("it must not repeat the shop's mistakes")
                .check(SANDBOX);
    }

    @Test
    void onlyTheHttpPackageKnowsTheServer() {
        noClasses()
                .that()
                .resideOutsideOfPackage("kr.ilovepet.toss.sandbox.http..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.sun.net.httpserver..")
                .because("the server can be exchanged in one place")
                .check(SANDBOX);
    }

    @Test
    void theLedgerKnowsNoHttp() {
        noClasses()
                .that()
                .resideInAPackage("kr.ilovepet.toss.sandbox.ledger..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("kr.ilovepet.toss.sandbox.http..", "com.sun.net.httpserver..", "java.net.http..")
                .because("what was charged does not depend on who asks")
                .check(SANDBOX);
    }
}
