package kr.ilovepet.member.ratelimit;

/**
 * The network address of a caller, as the gateway saw it.
 *
 * @param value empty when the request did not come through the gateway
 */
public record ClientAddress(String value) {

    /**
     * Reads the header X-Forwarded-For. Only its last entry counts, which is the gateway's own; what stands before it
     * is what the caller claims.
     *
     * @param header may be null
     */
    public static ClientAddress ofForwardedFor(String header) {
        return new ClientAddress(
                header == null
                        ? ""
                        : header.substring(header.lastIndexOf(',') + 1).strip());
    }
}
