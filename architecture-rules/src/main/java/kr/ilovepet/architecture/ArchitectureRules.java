package kr.ilovepet.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The architecture rules of one module. A module has one test class for them:
 *
 * <pre>{@code
 * class ArchitectureTest {
 *
 *     @TestFactory
 *     Stream<DynamicTest> obeysTheRules() {
 *         return ArchitectureRules.ofService("order").tests();
 *     }
 * }
 * }</pre>
 *
 * Rules that belong to one module alone stay in that class, beside these.
 */
public final class ArchitectureRules {

    private final JavaClasses classes;
    private final List<ArchRule> rules;

    private ArchitectureRules(JavaClasses classes, List<ArchRule> rules) {
        this.classes = classes;
        this.rules = rules;
    }

    /**
     * The rules of a library, or of a WAR that is no service.
     *
     * @param module its package below {@code kr.ilovepet}, such as {@code storefront}
     * @param known packages below {@code kr.ilovepet} of the modules that it may use
     */
    public static ArchitectureRules ofModule(String module, String... known) {
        return ofProgram(module, known).and(List.of(ModuleRules.doesNotUseTheConsole()));
    }

    /** The rules of a program of the command line: those of a module, but it may write to the console. */
    public static ArchitectureRules ofProgram(String module, String... known) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ModuleRules.ROOT + module);
        return new ArchitectureRules(classes, ModuleRules.of(module, List.of(known)));
    }

    /**
     * The rules of a service with a database: those of a module, and those for resources, listeners, EJBs and domain.
     *
     * @param service its package below {@code kr.ilovepet}, such as {@code order}
     */
    public static ArchitectureRules ofService(String service) {
        return ofModule(service, "contract", "messaging", "reactivemessaging", "platform", "instance")
                .and(ServiceRules.all());
    }

    /**
     * One test for each rule, and one for the {@code package-info.java} of each package. Runs in the module's folder.
     */
    public Stream<DynamicTest> tests() {
        return Stream.concat(
                rules.stream().map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(classes))),
                Stream.of(DynamicTest.dynamicTest("packages have a package-info", PackageInfos::check)));
    }

    private ArchitectureRules and(List<ArchRule> more) {
        List<ArchRule> all = new ArrayList<>(rules);
        all.addAll(more);
        return new ArchitectureRules(classes, all);
    }
}
