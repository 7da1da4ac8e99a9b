package kr.ilovepet.instance.listener;

import java.net.InetAddress;

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

    /** Answers every request with status 503 from now on. */
    public static void refuse() {
        DeployedApplications.close();
    }

    /**
     * The instance stops: from now on it answers requests with status 503; those that are being worked on are finished.
     * Where the application that faces the public shares the instance with services, these serve on, since its pages
     * under way need them, and it alone refuses.
     */
    public static void drain() {
        DeployedApplications.drain();
    }

    /** Whether the instance stops and refuses requests; an application had better end what can be asked again. */
    public static boolean draining() {
        return DeployedApplications.draining();
    }

    /** Lets the applications that have started have requests again. */
    public static void accept() {
        DeployedApplications.open();
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
