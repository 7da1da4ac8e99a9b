package kr.ilovepet.storefront;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.mvc.Controller;
import jakarta.mvc.binding.MvcBinding;
import jakarta.validation.Constraint;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kr.ilovepet.architecture.ArchitectureRules;
import kr.ilovepet.platform.validation.PlainText;
import kr.ilovepet.storefront.form.MultilineSize;
import kr.ilovepet.storefront.form.TextSize;
import kr.ilovepet.storefront.form.WebForm;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    private static final JavaClasses STOREFRONT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("kr.ilovepet.storefront");

    @TestFactory
    Stream<DynamicTest> obeysTheRules() {
        return ArchitectureRules.ofModule("storefront", "platform", "instance").tests();
    }

    @Test
    void controllersAreNamedSo() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .haveSimpleNameEndingWith("Controller")
                .check(STOREFRONT);
    }

    @Test
    void everyFormIsBoundInTheSameWay() {
        classes()
                .that()
                .areAssignableTo(WebForm.class)
                .should()
                .haveSimpleNameEndingWith("Form")
                .check(STOREFRONT);
        fields().that()
                .areAnnotatedWith(FormParam.class)
                .should()
                .beAnnotatedWith(MvcBinding.class)
                .andShould()
                .beDeclaredInClassesThat()
                .areAssignableTo(WebForm.class)
                .check(STOREFRONT);
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Controller.class)
                .should(readFieldsOfFormsThemselves())
                .check(STOREFRONT);
    }

    @Test
    void constraintsAreWhereKrazoFindsThem() {
        fields().that()
                .areDeclaredInClassesThat()
                .areAssignableTo(WebForm.class)
                .and()
                .areDeclaredInClassesThat(abstractOnes())
                .should()
                .notBeMetaAnnotatedWith(Constraint.class)
                .check(STOREFRONT);
    }

    /** What stays without a constraint is read by code that takes anything: a path, a version, a number, a choice. */
    @Test
    void everyTextThatSomebodyTypesHasALimitAndItsRule() {
        List<String> free = new ArrayList<>();
        for (JavaClass form : STOREFRONT.that(JavaClass.Predicates.assignableTo(WebForm.class))) {
            for (JavaField field : form.getFields()) {
                boolean typed = field.isAnnotatedWith(TextSize.class) || field.isAnnotatedWith(MultilineSize.class);
                assertThat(typed).as(field.getFullName()).isEqualTo(field.isAnnotatedWith(PlainText.class));
                boolean constrained = field.isMetaAnnotatedWith(Constraint.class);
                if (field.isAnnotatedWith(FormParam.class) && !constrained) {
                    free.add(field.getName());
                }
            }
        }
        assertThat(free)
                .containsOnly(
                        "next",
                        "back",
                        "page",
                        "version",
                        "restock",
                        "amount",
                        "token",
                        "productIds",
                        "products",
                        "shown",
                        "quantities");
    }

    @Test
    void addressesAreEncodedByUriBuilder() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(URLEncoder.class)
                .check(STOREFRONT);
    }

    private static DescribedPredicate<JavaClass> abstractOnes() {
        return DescribedPredicate.describe(
                "are abstract", type -> type.getModifiers().contains(JavaModifier.ABSTRACT));
    }

    private static ArchCondition<JavaMethod> readFieldsOfFormsThemselves() {
        return new ArchCondition<>("read fields of forms themselves") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean map = method.getRawParameterTypes().stream()
                        .anyMatch(type -> type.isEquivalentTo(MultivaluedMap.class));
                boolean field =
                        method.getParameters().stream().anyMatch(given -> given.isAnnotatedWith(FormParam.class));
                events.add(new SimpleConditionEvent(method, map || field, method.getDescription()));
            }
        };
    }
}
