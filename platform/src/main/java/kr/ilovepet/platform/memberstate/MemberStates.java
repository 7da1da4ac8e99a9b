package kr.ilovepet.platform.memberstate;

import jakarta.enterprise.context.ApplicationScoped;

/** Holds the {@link MemberGenerations} of the application. */
@ApplicationScoped
public class MemberStates {

    private final MemberGenerations generations = new MemberGenerations();

    /** The same object for as long as the application lives; who asks it often keeps it and does without the proxy. */
    public MemberGenerations generations() {
        return generations;
    }
}
