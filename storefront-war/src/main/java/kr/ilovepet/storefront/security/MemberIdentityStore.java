package kr.ilovepet.storefront.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import kr.ilovepet.storefront.services.ServiceProblemException;
import kr.ilovepet.storefront.services.ServiceUnavailableException;

/** Validates an e-mail address and a password with the member service. */
@ApplicationScoped
public class MemberIdentityStore implements IdentityStore {

    @Inject
    private MemberClient members;

    @Inject
    private LoginAttempt attempt;

    /** Validates a credential; why it is invalid can be read from {@link LoginAttempt}. */
    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        try {
            LoginResult login = members.login(credential.getCaller(), credential.getPasswordAsString());
            AccessToken token = login.access();
            attempt.succeeded(login.device());
            SignedInMember member = SignedInMember.of(token, members.me(token.token()));
            return new CredentialValidationResult(new MemberPrincipal(member), member.roles());
        } catch (ServiceProblemException problem) {
            attempt.failed(
                    switch (problem.status()) {
                        case 403 -> LoginAttempt.Failure.LOCKED;
                        case 429 -> LoginAttempt.Failure.TOO_MANY;
                        default -> LoginAttempt.Failure.WRONG;
                    });
        } catch (ServiceUnavailableException unavailable) {
            attempt.failed(LoginAttempt.Failure.UNAVAILABLE);
        }
        return CredentialValidationResult.INVALID_RESULT;
    }
}
