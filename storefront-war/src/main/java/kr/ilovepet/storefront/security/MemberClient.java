package kr.ilovepet.storefront.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import kr.ilovepet.storefront.services.CallerContext;
import kr.ilovepet.storefront.services.ServiceClient;

/** Calls of the pages to the member service. */
@ApplicationScoped
public class MemberClient {

    private static final String SERVICE = "member";
    private static final String DEVICE = "X-Device-Token";

    @Inject
    private ServiceClient services;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private DeviceCookie device;

    /** Registers a member. */
    public void register(String email, String password, String name) {
        services.send(
                SERVICE,
                "POST",
                "/api/users/register",
                currentCaller.get(),
                Map.of("email", email, "password", password, "name", name),
                Void.class);
    }

    /** Gets a token for an e-mail address and a password. */
    LoginResult login(String email, String password) {
        return services.send(
                SERVICE,
                "POST",
                "/api/users/login",
                currentCaller.get().with(null),
                Map.of("email", email, "password", password),
                LoginResult.class,
                device.token().map(token -> Map.of(DEVICE, token)).orElse(Map.of()));
    }

    /** Gets a new token for one that is about to expire. */
    public AccessToken renew(CallerContext caller) {
        return services.send(SERVICE, "POST", "/api/users/renew", caller, null, AccessToken.class);
    }

    /** The member whose token this is. */
    public MemberProfile me(String token) {
        return services.get(SERVICE, "/api/users/me", currentCaller.get().with(token), MemberProfile.class);
    }
}
