package kr.ilovepet.storefront.services;

/** A service did not respond, or with a 5xx, or with something that cannot be read. Trying again later may help. */
public class ServiceUnavailableException extends RuntimeException {

    public ServiceUnavailableException(String application, Throwable cause) {
        super(application + " is unavailable", cause);
    }

    public ServiceUnavailableException(String application, int status) {
        super(application + " is unavailable: it responded with status " + status);
    }
}
