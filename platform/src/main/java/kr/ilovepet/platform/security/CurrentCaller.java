package kr.ilovepet.platform.security;

import java.util.OptionalLong;

/**
 * Who sent the request that the current thread works for, and from where. It is known from the authentication of a
 * request until its response.
 *
 * @param member number of the member whose token the request has; empty for nobody's and for a service's
 * @param address network address of the client as the gateway saw it, at most {@value #LONGEST_ADDRESS} characters;
 *     empty where the request did not come through the gateway
 */
public record CurrentCaller(OptionalLong member, String address) {

    /** As long as an IPv6 address with a zone can be. */
    public static final int LONGEST_ADDRESS = 64;

    private static final CurrentCaller NOBODY = new CurrentCaller(OptionalLong.empty(), "");
    private static final ThreadLocal<CurrentCaller> CURRENT = new ThreadLocal<>();

    /** Cuts the address. */
    public CurrentCaller {
        address = address.substring(0, Math.min(LONGEST_ADDRESS, address.length()));
    }

    /** The caller; outside of requests nobody, from nowhere. */
    public static CurrentCaller get() {
        CurrentCaller caller = CURRENT.get();
        return caller == null ? NOBODY : caller;
    }

    /**
     * Sets the caller of this thread. Who sets it ends it before the thread takes other work.
     *
     * @param forwardedFor the header X-Forwarded-For, of which only the last entry counts: it is the gateway's own, and
     *     what stands before it is what the caller claims; null where there is none
     */
    public static void begin(OptionalLong member, String forwardedFor) {
        String address = forwardedFor == null
                ? ""
                : forwardedFor.substring(forwardedFor.lastIndexOf(',') + 1).strip();
        CURRENT.set(new CurrentCaller(member, address));
    }

    /** Forgets the caller of this thread. */
    public static void end() {
        CURRENT.remove();
    }

    /** The caller for a log line: {@code member 12 from 192.0.2.7}. */
    @Override
    public String toString() {
        String who = member.isPresent() ? "member " + member.getAsLong() : "nobody";
        return who + " from " + (address.isEmpty() ? "inside" : address);
    }
}
