package kr.ilovepet.storefront.services;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Problems as services report them. */
public final class Problems {

    private Problems() {}

    public static ServiceProblemException with(int status, String code) {
        return new ServiceProblemException(status, problem(code));
    }

    /** A problem with a further member. */
    public static ServiceProblemException with(int status, String code, String member, int value) {
        return new ServiceProblemException(status, problem(code).put(member, value));
    }

    /** A 400 about some fields of the request. */
    public static ServiceProblemException ofFields(String... fields) {
        ObjectNode problem = problem("VALIDATION");
        for (String field : fields) {
            problem.withArray("/errors").addObject().put("field", field).put("message", "is not taken");
        }
        return new ServiceProblemException(400, problem);
    }

    private static ObjectNode problem(String code) {
        return JsonNodeFactory.instance.objectNode().put("code", code);
    }
}
