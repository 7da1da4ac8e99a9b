package kr.ilovepet.platform.problem;

import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.platform.fault.Faults;
import kr.ilovepet.platform.problem.Problem.FieldError;
import kr.ilovepet.platform.trace.Trace;

/** Turns any exception into the problem that the caller is told. */
final class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class.getName());

    private Problems() {}

    static Problem of(Throwable thrown) {
        if (thrown instanceof Problem problem) {
            return problem;
        }
        if (thrown instanceof WebApplicationException http) {
            return of(http);
        }
        if (thrown instanceof ConstraintViolationException violations) {
            return of(violations);
        }
        if (thrown instanceof jakarta.ejb.EJBAccessException || thrown instanceof SecurityException) {
            return Problem.of(403, "FORBIDDEN", "You may not do this");
        }
        if (Faults.is(thrown, OptimisticLockException.class)) {
            return Problem.conflict(
                    "CHANGED_MEANWHILE", "Somebody else changed this at the same moment; please look again");
        }
        if (thrown instanceof EJBException && thrown.getCause() instanceof Exception cause) {
            return of(cause);
        }
        return internal(thrown);
    }

    private static Problem of(WebApplicationException http) {
        int status = http.getResponse().getStatus();
        return switch (status) {
            case 400 -> Problem.of(400, "BAD_REQUEST", "The request cannot be understood");
            case 401 -> Problem.of(401, "UNAUTHENTICATED", "A valid bearer token is needed");
            case 403 -> Problem.of(403, "FORBIDDEN", "You may not do this");
            case 404 -> Problem.notFound("Nothing is found at this address");
            case 405 -> Problem.of(405, "METHOD_NOT_ALLOWED", "This address does not take that method");
            case 406 -> Problem.of(406, "NOT_ACCEPTABLE", "Only application/json is answered here");
            case 415 -> Problem.of(415, "UNSUPPORTED_MEDIA_TYPE", "The body must be application/json");
            default -> status < 500 ? Problem.of(status, "REFUSED", "The request is refused") : internal(http);
        };
    }

    private static Problem of(ConstraintViolationException violations) {
        List<FieldError> errors = violations.getConstraintViolations().stream()
                .map(violation -> new FieldError(field(violation), violation.getMessage()))
                .sorted((a, b) -> a.field().compareTo(b.field()))
                .toList();
        return Problem.validation(errors);
    }

    /**
     * The path below the parameter: {@code prepare.request.items[0].quantity} is {@code items[0].quantity} to the
     * caller.
     */
    private static String field(ConstraintViolation<?> violation) {
        StringBuilder field = new StringBuilder();
        int depth = 0;
        for (Path.Node node : violation.getPropertyPath()) {
            if (depth++ < 2) {
                continue;
            }
            if (node.getIndex() != null) {
                field.append('[').append(node.getIndex()).append(']');
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                field.append(field.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return field.isEmpty() ? "body" : field.toString();
    }

    private static Problem internal(Throwable thrown) {
        if (Faults.clientGone(thrown)) {
            LOG.log(Level.FINE, thrown, () -> "Request broken off");
            return Problem.of(400, "INCOMPLETE_BODY", "The body of the request broke off");
        }
        String traceId = Trace.current().id();
        LOG.log(Level.SEVERE, thrown, () -> "Request failed, trace " + traceId);
        return Problem.of(500, "INTERNAL", "Something went wrong here; please try again")
                .with("traceId", traceId);
    }
}
