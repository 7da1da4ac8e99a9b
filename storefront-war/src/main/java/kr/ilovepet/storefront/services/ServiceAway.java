package kr.ilovepet.storefront.services;

/** A service did not answer, or not sensibly. Trying again later is all that helps. */
public class ServiceAway extends RuntimeException {

    public ServiceAway(String application, Throwable cause) {
        super(application + " is away", cause);
    }

    public ServiceAway(String application, int status) {
        super(application + " answered " + status);
    }
}
