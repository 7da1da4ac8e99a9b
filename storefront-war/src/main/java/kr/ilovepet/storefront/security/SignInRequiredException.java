package kr.ilovepet.storefront.security;

/** A guest asks for what only members have. */
public class SignInRequiredException extends RuntimeException {

    SignInRequiredException() {
        super("Only members may do this", null, false, false);
    }
}
