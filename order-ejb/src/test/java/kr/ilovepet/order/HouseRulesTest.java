package kr.ilovepet.order;

import com.tngtech.archunit.core.domain.JavaClasses;
import kr.ilovepet.test.HouseRules;
import org.junit.jupiter.api.Test;

/** The arrows of the house, as they run in this service. */
class HouseRulesTest {

    private static final JavaClasses SERVICE = HouseRules.classesOf("order");

    @Test
    void entitiesKnowNobody() {
        HouseRules.entitiesKnowNobody().check(SERVICE);
    }

    @Test
    void servicesKnowNoCaller() {
        HouseRules.servicesKnowNoCaller().check(SERVICE);
    }

    @Test
    void entrancesLeaveTheDatabaseAlone() {
        HouseRules.entrancesLeaveTheDatabaseAlone().check(SERVICE);
    }

    @Test
    void knowsNoNeighbour() {
        HouseRules.knowsNoNeighbour("order").check(SERVICE);
    }

    @Test
    void leavesMessagingToTheSagaLibrary() {
        HouseRules.leavesMessagingToTheSagaLibrary().check(SERVICE);
    }

    @Test
    void keepsQuiet() {
        HouseRules.keepsQuiet().check(SERVICE);
    }

    @Test
    void runsInNoCircle() {
        HouseRules.runsInNoCircle("order").check(SERVICE);
    }
}
