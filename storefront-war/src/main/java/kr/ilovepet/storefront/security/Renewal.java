package kr.ilovepet.storefront.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.storefront.services.Refusal;
import kr.ilovepet.storefront.services.ServiceAway;

/**
 * Keeps the token of a session fresh while the member is there, and forgets the member when that is no longer allowed.
 */
@ApplicationScoped
public class Renewal {

    private static final Logger LOG = Logger.getLogger(Renewal.class.getName());

    @Inject
    private MemberClient members;

    @Inject
    private Callers callers;

    /** The member of a request with a token that still holds; empty for a guest and for one whose token ran out. */
    Optional<SignedIn> fresh(HttpServletRequest request) {
        SignedIn member = SignedIn.in(request).orElse(null);
        Instant now = Instant.now();
        if (member == null || !member.soonExpired(now)) {
            return Optional.ofNullable(member);
        }
        HttpSession session = request.getSession();
        SignedIn kept = member.expired(now) ? null : renewed(request, session, member);
        if (kept == null) {
            SignedIn.forgetIn(session);
        }
        return Optional.ofNullable(kept);
    }

    private SignedIn renewed(HttpServletRequest request, HttpSession session, SignedIn member) {
        try {
            SignedIn renewed = member.with(members.renew(callers.of(request)));
            renewed.keepIn(session);
            return renewed;
        } catch (ServiceAway away) {
            LOG.log(Level.WARNING, "A token could not be renewed yet: {0}", away.getMessage());
            return member;
        } catch (Refusal refusal) {
            LOG.log(Level.INFO, "A member has to sign in again: {0}", refusal.getMessage());
            return null;
        }
    }
}
