package kr.ilovepet.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * What holds in every service: dependencies run from resources and message endpoints to EJBs to the domain, never back.
 * Names of annotations and classes are texts here, so that this module depends on no service and no library of theirs.
 */
final class ServiceRules {

    private static final String BECAUSE = "dependencies run from resources and listeners to services to the domain";

    private static final DescribedPredicate<JavaClass> ENTITIES = annotatedWith("jakarta.persistence.Entity")
            .or(annotatedWith("jakarta.persistence.Embeddable"))
            .or(annotatedWith("jakarta.persistence.MappedSuperclass"))
            .forSubtype();

    private static final DescribedPredicate<JavaClass> EJBS = annotatedWith("jakarta.ejb.Stateless")
            .or(annotatedWith("jakarta.ejb.Singleton"))
            .forSubtype();

    private static final DescribedPredicate<JavaClass> BEANS = EJBS.or(
                    annotatedWith("jakarta.enterprise.context.ApplicationScoped"))
            .or(annotatedWith("jakarta.enterprise.context.Dependent"))
            .or(annotatedWith("jakarta.enterprise.context.RequestScoped"));

    /**
     * Repositories stand beside the entities that they find; they are beans, so they are no part of the domain here.
     */
    private static final DescribedPredicate<JavaClass> DOMAIN = ENTITIES.or(
                    resideInAPackage("..domain..").<JavaClass>forSubtype().and(not(BEANS)))
            .as("entities and domain classes");

    private static final DescribedPredicate<JavaClass> ENTRANCES = annotatedWith("jakarta.ws.rs.Path")
            .<JavaClass>forSubtype()
            .or(describe(
                    "message endpoints",
                    type -> type.getAllRawInterfaces().stream()
                            .anyMatch(face -> face.getName().equals("kr.ilovepet.messaging.inbox.MessageEndpoint"))))
            .as("resources and message endpoints");

    private static final DescribedPredicate<JavaClass> KAFKA =
            resideInAnyPackage("org.apache.kafka..", "io.smallrye..", "org.eclipse.microprofile.reactive..");

    private static final DescribedPredicate<JavaClass> HTTP =
            resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..", "kr.ilovepet.platform.problem..");

    private ServiceRules() {}

    static List<ArchRule> all() {
        return List.of(
                domainKnowsNoHttp(),
                domainKnowsNoMessages(),
                domainKnowsNoServices(),
                servicesKnowNoCaller(),
                resourcesAreNamedSo(),
                textsOfRequestsHaveALimitAndARule(),
                entrancesDoNotUseTheDatabase(),
                onlyTheMessagingLibraryUsesKafka(),
                timeComesFromTheClock());
    }

    private static ArchRule domainKnowsNoHttp() {
        return noClasses()
                .that(DOMAIN)
                .should()
                .dependOnClassesThat(HTTP)
                .as("entities and domain know no HTTP, no problem+json and no status")
                .because("exception mappers make problems of the domain's exceptions")
                .allowEmptyShould(true);
    }

    private static ArchRule domainKnowsNoMessages() {
        return noClasses()
                .that(DOMAIN)
                .should()
                .dependOnClassesThat(KAFKA.or(resideInAnyPackage("kr.ilovepet.contract..", "kr.ilovepet.messaging..")))
                .as("entities and domain know no message")
                .because("the saga maps between messages and the domain")
                .allowEmptyShould(true);
    }

    private static ArchRule domainKnowsNoServices() {
        return noClasses()
                .that(DOMAIN)
                .should()
                .dependOnClassesThat(EJBS.or(ENTRANCES)
                        .or(resideInAnyPackage(
                                "jakarta.ejb..",
                                "jakarta.enterprise..",
                                "jakarta.inject..",
                                "jakarta.transaction..",
                                "java.sql..",
                                "javax.sql..")))
                .as("entities and domain know no EJB, no injection, no transaction and no JDBC")
                .because(BECAUSE)
                .allowEmptyShould(true);
    }

    private static ArchRule servicesKnowNoCaller() {
        return noClasses()
                .that(EJBS)
                .should()
                .dependOnClassesThat(ENTRANCES.or(resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..")))
                .as("EJBs know neither resources and listeners nor JAX-RS")
                .because(BECAUSE)
                .allowEmptyShould(true);
    }

    private static ArchRule resourcesAreNamedSo() {
        return classes()
                .that(annotatedWith("jakarta.ws.rs.Path"))
                .should()
                .haveSimpleNameEndingWith("Resource")
                .as("resources have names that end with Resource")
                .allowEmptyShould(true);
    }

    private static ArchRule textsOfRequestsHaveALimitAndARule() {
        return classes()
                .that(ENTRANCES)
                .should(new RequestTexts())
                .as("each text of a request has a greatest length, and says which characters it may have")
                .because("it is stored, shown and compared; the forms have the same rules")
                .allowEmptyShould(true);
    }

    private static ArchRule entrancesDoNotUseTheDatabase() {
        return noClasses()
                .that(ENTRANCES)
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..")
                        .or(describe(
                                "an entity manager",
                                type -> type.getName().equals("jakarta.persistence.EntityManager"))))
                .as("resources and listeners do not use the database")
                .because("transactions begin in the services")
                .allowEmptyShould(true);
    }

    private static ArchRule onlyTheMessagingLibraryUsesKafka() {
        return noClasses()
                .should()
                .dependOnClassesThat(KAFKA)
                .as("services leave Kafka to the messaging library")
                .because("it sends and receives in such a way that no message is lost or handled twice");
    }

    private static ArchRule timeComesFromTheClock() {
        return noClasses()
                .should()
                .callMethodWhere(describe(
                        "now() of java.time, or System.currentTimeMillis()",
                        call -> isNow(call.getTarget()) || isCurrentTimeMillis(call.getTarget())))
                .as("services take the time from the injected InstantSource")
                .because("whole stories are simulated with a clock of their own")
                .allowEmptyShould(true);
    }

    private static boolean isNow(MethodCallTarget target) {
        return target.getName().equals("now")
                && target.getOwner().getPackageName().equals("java.time")
                && target.getRawParameterTypes().stream()
                        .noneMatch(type -> type.getName().equals("java.time.Clock"));
    }

    private static boolean isCurrentTimeMillis(MethodCallTarget target) {
        return target.getName().equals("currentTimeMillis") && target.getOwner().isEquivalentTo(System.class);
    }
}
