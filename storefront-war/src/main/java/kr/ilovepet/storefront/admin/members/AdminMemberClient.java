package kr.ilovepet.storefront.admin.members;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import kr.ilovepet.storefront.security.CurrentCaller;
import kr.ilovepet.storefront.services.ListPage;
import kr.ilovepet.storefront.services.ServiceClient;

/** Calls of the member pages to the member service. Every method may throw what {@link ServiceClient#await} throws. */
@ApplicationScoped
public class AdminMemberClient {

    private static final String SERVICE = "member";
    private static final String MEMBERS = "/api/users/";

    @Inject
    private ServiceClient services;

    @Inject
    private CurrentCaller currentCaller;

    CompletableFuture<ListPage<AdminMember>> find(MemberQuery query) {
        return services.getAsync(SERVICE, query.api(), currentCaller.get(), new TypeReference<>() {});
    }

    AdminMember member(long userId) {
        return services.get(SERVICE, MEMBERS + userId, currentCaller.get(), AdminMember.class);
    }

    /** Does it, however often it is sent. */
    void act(long userId, MemberAction action) {
        services.send(
                SERVICE,
                action.method(),
                MEMBERS + userId + "/" + action.path(),
                currentCaller.get(),
                null,
                AdminMember.class);
    }
}
