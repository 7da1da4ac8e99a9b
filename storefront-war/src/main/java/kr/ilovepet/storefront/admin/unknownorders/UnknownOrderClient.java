package kr.ilovepet.storefront.admin.unknownorders;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import kr.ilovepet.storefront.security.CurrentCaller;
import kr.ilovepet.storefront.services.ListPage;
import kr.ilovepet.storefront.services.ServiceClient;
import kr.ilovepet.storefront.web.Link;

/**
 * Calls about unknown orders to the order service. {@link #close} may throw what {@link ServiceClient#await} throws.
 */
@ApplicationScoped
public class UnknownOrderClient {

    private static final String SERVICE = "order";
    private static final String UNKNOWN = "/api/orders/unknown";
    private static final int PAGE_SIZE = 20;

    @Inject
    private ServiceClient services;

    @Inject
    private CurrentCaller currentCaller;

    /** A page of the list, those first that are known the longest. */
    public CompletableFuture<ListPage<UnknownOrder>> page(int page) {
        return services.getAsync(
                SERVICE,
                Link.of(UNKNOWN).with("page", page).with("size", PAGE_SIZE).toString(),
                currentCaller.get(),
                new TypeReference<>() {});
    }

    /** Takes it off the list. */
    void close(long id, String note) {
        services.send(
                SERVICE,
                "POST",
                UNKNOWN + "/" + id + "/close",
                currentCaller.get(),
                Map.of("note", note),
                UnknownOrder.class);
    }
}
