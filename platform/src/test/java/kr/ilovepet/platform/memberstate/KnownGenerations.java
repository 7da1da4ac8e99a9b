package kr.ilovepet.platform.memberstate;

import java.util.Map;

/** What would be known of members after these generations were published. */
public final class KnownGenerations {

    private KnownGenerations() {}

    /** Everything was read, and it was this. */
    public static MemberGenerations of(Map<Long, Integer> published) {
        MemberGenerations generations = notAll(published);
        generations.completed();
        return generations;
    }

    /** More may have been published than this. */
    public static MemberGenerations notAll(Map<Long, Integer> published) {
        MemberGenerations generations = new MemberGenerations();
        generations.add(published);
        return generations;
    }

    /** More was published. */
    public static void publish(MemberGenerations generations, Map<Long, Integer> published) {
        generations.add(published);
    }
}
