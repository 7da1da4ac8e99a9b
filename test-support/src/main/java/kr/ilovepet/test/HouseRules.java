package kr.ilovepet.test;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SliceRule;
import java.util.stream.Stream;
import kr.ilovepet.messaging.inbox.MessageEndpoint;

/**
 * The rules of the house that bytecode can tell: which way the arrows run inside a service, and what a service must not
 * know at all. {@link HouseRulesOfService} checks them against the classes of a service.
 */
public final class HouseRules {

    private static final String HOUSE = "kr.ilovepet.";

    private static final DescribedPredicate<JavaClass> ENTITIES = annotatedWith("jakarta.persistence.Entity")
            .or(annotatedWith("jakarta.persistence.Embeddable"))
            .or(annotatedWith("jakarta.persistence.MappedSuperclass"))
            .as("entities")
            .forSubtype();

    private static final DescribedPredicate<JavaClass> SERVICES = annotatedWith("jakarta.ejb.Stateless")
            .or(annotatedWith("jakarta.ejb.Singleton"))
            .as("EJBs")
            .forSubtype();

    private static final DescribedPredicate<JavaClass> ENTRANCES = annotatedWith("jakarta.ws.rs.Path")
            .<JavaClass>forSubtype()
            .or(assignableTo(MessageEndpoint.class))
            .as("resources and listeners");

    private static final DescribedPredicate<JavaClass> MESSAGING = resideInAnyPackage(
                    "org.apache.kafka..", "io.smallrye..", "org.eclipse.microprofile.reactive..")
            .as("Kafka or reactive messaging");

    private HouseRules() {}

    /** The classes of a service, without its tests. */
    public static JavaClasses classesOf(String service) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(HOUSE + service);
    }

    /** An entity knows other entities, values and the words of the messages, and nothing that works with it. */
    public static ArchRule entitiesKnowNobody() {
        return noClasses()
                .that(ENTITIES)
                .should()
                .dependOnClassesThat(MESSAGING
                        .or(SERVICES)
                        .or(ENTRANCES)
                        .or(resideInAnyPackage(
                                "jakarta.ejb..",
                                "jakarta.enterprise..",
                                "jakarta.inject..",
                                "jakarta.transaction..",
                                "jakarta.ws.rs.."))
                        .or(resideInAPackage("kr.ilovepet.messaging..")))
                .because("arrows run from resources and listeners to services to entities");
    }

    /** An EJB does not know who calls it: no resource, no listener, no HTTP. */
    public static ArchRule servicesKnowNoCaller() {
        return noClasses()
                .that(SERVICES)
                .should()
                .dependOnClassesThat(ENTRANCES.or(resideInAPackage("jakarta.ws.rs..")))
                .because("arrows run from resources and listeners to services to entities");
    }

    /** A resource or a listener leaves the database to the services. */
    public static ArchRule entrancesLeaveTheDatabaseAlone() {
        return noClasses()
                .that(ENTRANCES)
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..")
                        .or(describe(
                                "an entity manager",
                                type -> type.getName().equals("jakarta.persistence.EntityManager"))))
                .because("transactions begin in the services");
    }

    /** A service knows its neighbours by their messages alone. */
    public static ArchRule knowsNoNeighbour(String service) {
        String[] neighbours = Stream.of("order", "catalog", "payment", "member", "storefront")
                .filter(other -> !other.equals(service))
                .map(other -> HOUSE + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(HOUSE + service + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(neighbours)
                .because("each service can be read, built and run alone");
    }

    /** Messages come and go through the messaging library's inbox and outbox. */
    public static ArchRule leavesMessagingToTheLibrary() {
        return noClasses()
                .should()
                .dependOnClassesThat(MESSAGING)
                .because("only the messaging library sends and receives, so that no message is lost or handled twice");
    }

    /** Nothing writes to the console. */
    public static ArchRule keepsQuiet() {
        return GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
    }

    /** The packages directly under a package do not depend on each other in a circle. */
    public static SliceRule runsInNoCircle(String service) {
        return slices().matching(HOUSE + service + ".(*)..").should().beFreeOfCycles();
    }
}
