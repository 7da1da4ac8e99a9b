package kr.ilovepet.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds that each text in the body of a request has a greatest length and says which characters it may have. Bodies are
 * the records that resource methods take as {@code @Valid}, with the records that they are made of.
 */
final class RequestTexts extends ArchCondition<JavaClass> {

    private static final String VALID = "jakarta.validation.Valid";
    private static final String PATTERN = "jakarta.validation.constraints.Pattern";
    private static final Set<String> LIMITS = Set.of("jakarta.validation.constraints.Size", PATTERN);
    private static final Set<String> RULES =
            Set.of("kr.ilovepet.platform.validation.PlainText", "kr.ilovepet.platform.json.AsTyped", PATTERN);

    RequestTexts() {
        super("take only texts that have a limit and a rule");
    }

    @Override
    public void check(JavaClass resource, ConditionEvents events) {
        for (JavaMethod method : resource.getMethods()) {
            method.getParameters().stream()
                    .filter(given -> given.isAnnotatedWith(VALID))
                    .map(JavaParameter::getRawType)
                    .map(JavaClass::reflect)
                    .flatMap(RequestTexts::texts)
                    .forEach(text -> events.add(new SimpleConditionEvent(
                            method, limited(text), text + " needs @Size or @Pattern, and @PlainText")));
        }
    }

    private static Stream<RecordComponent> texts(Class<?> body) {
        if (!body.isRecord()) {
            return Stream.empty();
        }
        return Stream.of(body.getRecordComponents())
                .flatMap(component -> component.getType() == String.class
                        ? Stream.of(component)
                        : Stream.concat(texts(component.getType()), elements(component.getGenericType())));
    }

    private static Stream<RecordComponent> elements(Type type) {
        return type instanceof ParameterizedType generic
                ? Stream.of(generic.getActualTypeArguments())
                        .filter(Class.class::isInstance)
                        .flatMap(element -> texts((Class<?>) element))
                : Stream.empty();
    }

    private static boolean limited(RecordComponent text) {
        Set<String> constraints = Stream.of(annotations(text))
                .map(annotation -> annotation.annotationType().getName().replaceAll("\\$List$", ""))
                .collect(Collectors.toSet());
        return constraints.stream().anyMatch(LIMITS::contains)
                && constraints.stream().anyMatch(RULES::contains);
    }

    private static Annotation[] annotations(RecordComponent text) {
        try {
            return text.getDeclaringRecord().getDeclaredField(text.getName()).getAnnotations();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("A record has a field for each component", e);
        }
    }
}
