package kr.ilovepet.member.state;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.member.domain.Member;
import kr.ilovepet.member.domain.MemberRepository;
import kr.ilovepet.platform.memberstate.MemberStates;

/** What was published of members before, which a restored database may have forgotten. */
@ApplicationScoped
public class PublishedGenerations {

    private static final Logger LOG = Logger.getLogger(PublishedGenerations.class.getName());

    @Inject
    private MemberStates states;

    @Inject
    private MemberRepository members;

    /**
     * Makes sure that tokens of a member who logs in are taken by the other services.
     *
     * @return the member as it is now
     */
    @Transactional
    public Member overtakenBy(Member member) {
        int published = states.generations().of(member.id());
        if (published <= member.tokenGeneration()) {
            return member;
        }
        Member locked = members.lock(member.id()).orElseThrow();
        if (locked.tokenGeneration() < published) {
            LOG.log(
                    Level.WARNING,
                    "Generation {0} of member {1} was published, but is not in the database, which seems to be restored",
                    new Object[] {published, member.id()});
            locked.overtake(published);
        }
        return locked;
    }
}
