package kr.ilovepet.storefront.services;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** A refusal as a service sends it. */
public final class Problems {

    private Problems() {}

    public static ServiceProblemException with(int status, String code) {
        return new ServiceProblemException(
                status, JsonNodeFactory.instance.objectNode().put("code", code));
    }
}
