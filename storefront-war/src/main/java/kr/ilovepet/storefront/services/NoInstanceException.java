package kr.ilovepet.storefront.services;

import java.io.IOException;

/** No live instance of a service could be reached; the request was not handled. */
public class NoInstanceException extends IOException {

    NoInstanceException(String application, Throwable cause) {
        super("No instance of " + application + " can be reached", cause);
    }
}
