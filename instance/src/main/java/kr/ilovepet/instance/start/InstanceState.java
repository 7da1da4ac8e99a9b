package kr.ilovepet.instance.start;

/**
 * Whether the instance is to be sent requests. An instance that was not started by {@link Start}, as in tests of a
 * single WAR, has no state of its own: what its WARs say counts.
 */
enum InstanceState {
    /** Nothing is known. */
    OF_ITS_WARS,
    /** Not all of its WARs are deployed. */
    STARTING,
    OPEN,
    STOPPING;

    private static volatile InstanceState current = OF_ITS_WARS;

    static void enter(InstanceState state) {
        current = state;
    }

    static InstanceState now() {
        return current;
    }

    /** Whether requests may be sent, as far as this goes. */
    boolean ready() {
        return this == OF_ITS_WARS || this == OPEN;
    }
}
