package kr.ilovepet.platform.rest;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.ilovepet.platform.problem.Problem;

/**
 * Refuses with 400 a query parameter that the resource method does not declare, or that comes twice: whoever misspells
 * one is not given an answer to another question.
 */
public class DeclaredQuery implements DynamicFeature {

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        context.register(new Check(declared(resource.getResourceMethod())));
    }

    /** Resources take query parameters as parameters of their methods and in no other way. */
    static Set<String> declared(Method method) {
        return Stream.of(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(QueryParam.class))
                .map(DeclaredQuery::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String name(Parameter parameter) {
        return parameter.getAnnotation(QueryParam.class).value();
    }

    /** Compares the query with what is declared. */
    static final class Check implements ContainerRequestFilter {

        private final Set<String> declared;

        Check(Set<String> declared) {
            this.declared = declared;
        }

        @Override
        public void filter(ContainerRequestContext request) {
            if (request.getUriInfo().getRequestUri().getRawQuery() != null) {
                require(request.getUriInfo().getQueryParameters());
            }
        }

        void require(MultivaluedMap<String, String> query) {
            query.forEach((name, values) -> {
                if (!declared.contains(name)) {
                    throw Problem.validation("query", "has a parameter that is not known here");
                }
                if (values.size() > 1) {
                    throw Problem.validation(name, "must not come twice");
                }
            });
        }
    }
}
