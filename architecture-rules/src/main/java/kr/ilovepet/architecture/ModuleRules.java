package kr.ilovepet.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** What holds in every module. */
final class ModuleRules {

    /** What the packages of all modules begin with. */
    static final String ROOT = "kr.ilovepet.";

    private ModuleRules() {}

    static List<ArchRule> of(String module, List<String> known) {
        return List.of(
                knowsOnly(module, known),
                packagesHaveNoCycles(module),
                loggersArePrivateConstants(),
                exceptionsAreNamedSo(),
                throwsNoGenericException());
    }

    private static ArchRule knowsOnly(String module, List<String> known) {
        String[] allowed = Stream.concat(Stream.of(module), known.stream())
                .map(name -> ROOT + name + "..")
                .toArray(String[]::new);
        DescribedPredicate<JavaClass> others = resideInAPackage("kr.ilovepet..")
                .and(DescribedPredicate.not(resideInAnyPackage(allowed)))
                .as("other modules than " + module + " and " + known);
        return noClasses()
                .should()
                .dependOnClassesThat(others)
                .as(module + " knows no other module than " + known)
                .because("each module can be read, built and run alone");
    }

    private static ArchRule packagesHaveNoCycles(String module) {
        return slices().matching(ROOT + module + ".(**)")
                .should()
                .beFreeOfCycles()
                .as("packages of " + module + " do not depend on each other in cycles")
                .allowEmptyShould(true);
    }

    private static ArchRule loggersArePrivateConstants() {
        return fields().that()
                .haveRawType(resideInAPackage("java.util.logging"))
                .should()
                .haveRawType(Logger.class)
                .andShould()
                .bePrivate()
                .andShould()
                .beStatic()
                .andShould()
                .beFinal()
                .as("loggers are private static final, and nothing else of java.util.logging is held")
                .allowEmptyShould(true);
    }

    private static ArchRule exceptionsAreNamedSo() {
        return classes()
                .that()
                .areAssignableTo(Exception.class)
                .and()
                .doNotHaveSimpleName("Problem")
                .should()
                .haveSimpleNameEndingWith("Exception")
                .as("exceptions have names that end with Exception")
                .because("Problem alone has the name that RFC 9457 gives it")
                .allowEmptyShould(true);
    }

    static ArchRule doesNotUseTheConsole() {
        return GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.as("nothing is written to the console");
    }

    private static ArchRule throwsNoGenericException() {
        return GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.as(
                "no Throwable, Exception or RuntimeException is thrown");
    }
}
