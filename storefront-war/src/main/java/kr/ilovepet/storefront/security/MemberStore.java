package kr.ilovepet.storefront.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import kr.ilovepet.storefront.services.Refusal;
import kr.ilovepet.storefront.services.ServiceAway;

/** Asks member-ejb whether an e-mail address and a password belong together. */
@ApplicationScoped
public class MemberStore implements IdentityStore {

    @Inject
    private MemberClient members;

    @Inject
    private LoginAttempt attempt;

    /** What a posted login form is worth; why it is worth nothing stands in {@link LoginAttempt}. */
    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        try {
            Token token = members.login(credential.getCaller(), credential.getPasswordAsString());
            SignedIn member = SignedIn.of(token, members.me(token.token()));
            return new CredentialValidationResult(new ShopPrincipal(member), member.roles());
        } catch (Refusal refusal) {
            attempt.failed(switch (refusal.status()) {
                case 403 -> LoginAttempt.Failure.LOCKED;
                case 429 -> LoginAttempt.Failure.TOO_MANY;
                default -> LoginAttempt.Failure.WRONG;
            });
        } catch (ServiceAway away) {
            attempt.failed(LoginAttempt.Failure.AWAY);
        }
        return CredentialValidationResult.INVALID_RESULT;
    }
}
