package kr.ilovepet.test;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The arrows of the house, as they run in one service: each service has a test class of this kind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class HouseRulesOfService {

    private final String service;
    private final JavaClasses classes;

    /** Tests the classes below {@code kr.ilovepet.<service>}. */
    protected HouseRulesOfService(String service) {
        this.service = service;
        this.classes = HouseRules.classesOf(service);
    }

    @Test
    protected void entitiesKnowNobody() {
        HouseRules.entitiesKnowNobody().check(classes);
    }

    @Test
    protected void servicesKnowNoCaller() {
        HouseRules.servicesKnowNoCaller().check(classes);
    }

    @Test
    protected void entrancesLeaveTheDatabaseAlone() {
        HouseRules.entrancesLeaveTheDatabaseAlone().check(classes);
    }

    @Test
    protected void knowsNoNeighbour() {
        HouseRules.knowsNoNeighbour(service).check(classes);
    }

    @Test
    protected void leavesMessagingToTheLibrary() {
        HouseRules.leavesMessagingToTheLibrary().check(classes);
    }

    @Test
    protected void keepsQuiet() {
        HouseRules.keepsQuiet().check(classes);
    }

    @Test
    protected void runsInNoCircle() {
        HouseRules.runsInNoCircle(service).check(classes);
    }
}
