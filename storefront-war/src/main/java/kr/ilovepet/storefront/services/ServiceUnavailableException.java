package kr.ilovepet.storefront.services;

/** A service did not answer, or not sensibly. Trying again later is all that helps. */
public class ServiceUnavailableException extends RuntimeException {

    public ServiceUnavailableException(String application, Throwable cause) {
        super(application + " is away", cause);
    }

    public ServiceUnavailableException(String application, int status) {
        super(application + " answered " + status);
    }
}
