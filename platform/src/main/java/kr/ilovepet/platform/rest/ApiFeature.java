package kr.ilovepet.platform.rest;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import kr.ilovepet.platform.memberstate.MemberStates;
import kr.ilovepet.platform.problem.ConstraintViolationMapper;
import kr.ilovepet.platform.problem.ProblemMapper;
import kr.ilovepet.platform.problem.WebApplicationExceptionMapper;
import kr.ilovepet.platform.security.BearerAuthentication;
import kr.ilovepet.platform.security.DeclaredRoles;
import kr.ilovepet.platform.security.TokenVerification;
import kr.ilovepet.platform.trace.TraceFilter;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The conventions of the shop's APIs: strict JSON, problem+json for every error, the caller by a bearer token, the
 * roles that methods and classes declare, no query parameters but the declared ones, and the trace of the caller. A
 * service registers it with a subclass annotated {@code @Provider}; the storefront's pages do not.
 */
public abstract class ApiFeature implements Feature {

    @Override
    public boolean configure(FeatureContext context) {
        context.register(TraceFilter.class)
                .register(CharsetFilter.class)
                .register(StrictJsonReader.class)
                .register(JsonWriter.class)
                .register(ProblemMapper.class)
                .register(WebApplicationExceptionMapper.class)
                .register(ConstraintViolationMapper.class)
                .register(new BearerAuthentication(
                        TokenVerification.configured(ConfigProvider.getConfig()),
                        CDI.current().select(MemberStates.class).get().generations()))
                .register(DeclaredRoles.class)
                .register(DeclaredQuery.class);
        return true;
    }
}
