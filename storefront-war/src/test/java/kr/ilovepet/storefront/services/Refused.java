package kr.ilovepet.storefront.services;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** A refusal as a service sends it. */
public final class Refused {

    private Refused() {}

    public static Refusal with(int status, String code) {
        return new Refusal(status, JsonNodeFactory.instance.objectNode().put("code", code));
    }
}
