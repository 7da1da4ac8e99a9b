package kr.ilovepet.instance.listener;

import java.net.InetAddress;
import java.util.Collection;

/** Where an application, and the instance itself, tell the public listener what to expect. */
public final class PublicListener {

    /** Without rules what is larger comes from the gateway, which has read it whole. */
    private static final int WHOLE_BYTES = 1024 * 1024;

    private static volatile RequestRules rules;

    private PublicListener() {}

    /**
     * Sets the rules of the application that faces the public. From then on connections are counted by address: until
     * then all of them may come from one gateway.
     *
     * @param given null when the application stops
     */
    public static void use(RequestRules given) {
        rules = given;
    }

    /**
     * Names the applications that will be deployed: until one has started, requests for it are answered with status 503
     * and not as if there were no such address.
     *
     * @param contexts their context paths; that of the root is empty
     */
    public static void expect(Collection<String> contexts) {
        DeployedApplications.expect(contexts);
    }

    /** Answers every request with status 503 from now on; those that are being worked on are finished. */
    public static void refuse() {
        DeployedApplications.close();
    }

    /** How many requests are arriving or being worked on. */
    public static int running() {
        return GuardedListener.running();
    }

    static BodyRule body(RequestHead head) {
        RequestRules known = rules;
        if (known != null) {
            return known.body(head);
        }
        return head.length() > WHOLE_BYTES ? BodyRule.streamed(Long.MAX_VALUE) : BodyRule.whole(WHOLE_BYTES);
    }

    /** Whether the connections of that address are counted. */
    static boolean counts(InetAddress address) {
        RequestRules known = rules;
        return known != null && !known.proxy(address);
    }
}
