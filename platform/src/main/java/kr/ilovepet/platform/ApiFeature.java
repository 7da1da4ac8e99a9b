package kr.ilovepet.platform;

import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import kr.ilovepet.platform.json.JsonWriter;
import kr.ilovepet.platform.json.StrictJsonReader;
import kr.ilovepet.platform.problem.ConstraintViolationMapper;
import kr.ilovepet.platform.problem.ProblemMapper;
import kr.ilovepet.platform.problem.WebApplicationExceptionMapper;
import kr.ilovepet.platform.security.RolesOfClass;
import kr.ilovepet.platform.trace.TraceFilter;

/**
 * What makes a JAX-RS application one of this shop's APIs: strict JSON, problem+json for every error, the caller's
 * trace. A service registers it by a {@code @Provider} subclass; pages do not.
 */
public abstract class ApiFeature implements Feature {

    @Override
    public boolean configure(FeatureContext context) {
        context.register(TraceFilter.class)
                .register(StrictJsonReader.class)
                .register(JsonWriter.class)
                .register(ProblemMapper.class)
                .register(WebApplicationExceptionMapper.class)
                .register(ConstraintViolationMapper.class)
                .register(RolesOfClass.class);
        return true;
    }
}
