package kr.ilovepet.payment;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import kr.ilovepet.test.HouseRules;
import kr.ilovepet.test.HouseRulesOfService;
import org.junit.jupiter.api.Test;

class HouseRulesTest extends HouseRulesOfService {

    private static final JavaClasses PAYMENT = HouseRules.classesOf("payment");

    HouseRulesTest() {
        super("payment");
    }

    @Test
    void theDomainKnowsNoMessageNoHttpAndNoProvider() {
        noClasses()
                .that()
                .resideInAPackage("kr.ilovepet.payment.domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "kr.ilovepet.contract..",
                        "kr.ilovepet.messaging..",
                        "kr.ilovepet.platform..",
                        "kr.ilovepet.payment.toss..",
                        "jakarta.ws.rs..",
                        "java.net..")
                .because("the saga maps between messages and the domain, the features between Toss and the domain")
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
