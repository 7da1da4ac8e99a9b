package kr.ilovepet.toss.sandbox;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.junit.jupiter.api.Test;

/** What keeps the sandbox a stand-in for a foreign service: it shares nothing with the shop. */
class SandboxRulesTest {

    private static final JavaClasses SANDBOX = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("kr.ilovepet.toss.sandbox");

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

    @Test
    void packagesHaveNoCycles() {
        slices().matching("kr.ilovepet.toss.sandbox.(*)..")
                .should()
                .beFreeOfCycles()
                .check(SANDBOX);
    }

    @Test
    void onlyTheProgramItselfWritesToTheConsole() {
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(SANDBOX.that(
                describe("other than the program", type -> !type.getSimpleName().equals("TossSandbox"))));
    }
}
