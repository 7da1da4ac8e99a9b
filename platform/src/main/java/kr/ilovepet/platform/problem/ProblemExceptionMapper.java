package kr.ilovepet.platform.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/**
 * Makes problems of one kind of exception. A service has a {@code @Provider} subclass for each exception of its domain,
 * which knows no HTTP status itself.
 *
 * @param <E> the exception; an EJB throws it as it is when it is an {@code @ApplicationException}
 */
public abstract class ProblemExceptionMapper<E extends Throwable> implements ExceptionMapper<E> {

    /** The problem that the caller is told. */
    protected abstract Problem problem(E exception);

    @Override
    public final Response toResponse(E exception) {
        return ProblemMapper.response(problem(exception));
    }
}
