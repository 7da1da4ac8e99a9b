package kr.ilovepet.storefront.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.platform.memberstate.MemberStates;
import kr.ilovepet.storefront.services.ServiceProblemException;
import kr.ilovepet.storefront.services.ServiceUnavailableException;
import kr.ilovepet.storefront.web.Flash;

/**
 * Renews the token of a session while the member is active, and signs the member out when the member service refuses,
 * or has published that the login has ended.
 */
@ApplicationScoped
public class TokenRenewal {

    private static final Logger LOG = Logger.getLogger(TokenRenewal.class.getName());

    @Inject
    private MemberClient members;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private MemberStates states;

    /**
     * The member of a request with a token that is valid; empty for a guest and for a member whose token has expired.
     */
    Optional<SignedInMember> fresh(HttpServletRequest request) {
        SignedInMember member = SignedInMember.in(request).orElse(null);
        Instant now = Instant.now();
        if (member != null && member.superseded(states.generations())) {
            HttpSession session = request.getSession();
            SignedInMember.forgetIn(session);
            Flash.failedIn(session, "login.ended");
            LOG.log(Level.INFO, "The login of member {0} has ended", Long.toString(member.userId()));
            return Optional.empty();
        }
        if (member == null || !member.soonExpired(now)) {
            return Optional.ofNullable(member);
        }
        HttpSession session = request.getSession();
        SignedInMember kept = member.expired(now) ? null : renewed(request, session, member);
        if (kept == null) {
            SignedInMember.forgetIn(session);
        }
        return Optional.ofNullable(kept);
    }

    private SignedInMember renewed(HttpServletRequest request, HttpSession session, SignedInMember member) {
        try {
            SignedInMember renewed = member.with(members.renew(currentCaller.of(request)));
            renewed.keepIn(session);
            return renewed;
        } catch (ServiceUnavailableException unavailable) {
            LOG.log(Level.WARNING, "A token could not be renewed yet: {0}", unavailable.getMessage());
            return member;
        } catch (ServiceProblemException problem) {
            LOG.log(Level.INFO, "A member has to sign in again: {0}", problem.getMessage());
            return null;
        }
    }
}
