package kr.ilovepet.member.state;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.LongToIntFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.member.domain.Member;
import kr.ilovepet.member.domain.MemberRepository;
import kr.ilovepet.platform.memberstate.MemberStates;

/** What was published of members before, which a restored database may have forgotten. */
@ApplicationScoped
public class PublishedGenerations {

    private static final Logger LOG = Logger.getLogger(PublishedGenerations.class.getName());

    private LongToIntFunction published;
    private MemberRepository members;

    /** For the proxy of the container. */
    protected PublishedGenerations() {}

    @Inject
    PublishedGenerations(MemberStates states, MemberRepository members) {
        this(states.generations()::of, members);
    }

    /** @param published the generation of a member that was published, 0 when none was */
    public PublishedGenerations(LongToIntFunction published, MemberRepository members) {
        this.published = published;
        this.members = members;
    }

    /**
     * Makes sure that tokens of a member who logs in are taken by the other services.
     *
     * @return the member as it is now
     */
    @Transactional
    public Member overtakenBy(Member member) {
        if (published.applyAsInt(member.id()) <= member.tokenGeneration()) {
            return member;
        }
        Member locked = members.lock(member.id()).orElseThrow();
        overtake(locked);
        return locked;
    }

    /**
     * Makes sure that what happens to a member next is above what the other services know, who would pass it over.
     *
     * @param locked by the caller's transaction
     */
    public void overtake(Member locked) {
        int known = published.applyAsInt(locked.id());
        if (locked.tokenGeneration() < known) {
            LOG.log(
                    Level.WARNING,
                    "Generation {0} of member {1} was published, but is not in the database, which seems to be restored",
                    new Object[] {known, locked.id()});
            locked.overtake(known);
        }
    }
}
