package kr.ilovepet.messaging.lease;

import java.time.Duration;

/** Lets one instance of a service do what must not be done twice at a time. */
public interface Leases {

    /**
     * Takes or prolongs the lease. That of a dead instance runs out by itself.
     *
     * @param name of the work
     * @param time how long it holds from now
     * @return whether this instance has it
     */
    boolean hold(String name, Duration time);
}
