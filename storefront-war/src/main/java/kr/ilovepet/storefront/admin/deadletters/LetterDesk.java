package kr.ilovepet.storefront.admin.deadletters;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import kr.ilovepet.storefront.security.Callers;
import kr.ilovepet.storefront.services.Rows;
import kr.ilovepet.storefront.services.ServiceClient;
import kr.ilovepet.storefront.web.Address;

/** The dead letters of the services. Every method may throw what {@link ServiceClient#await} throws. */
@ApplicationScoped
public class LetterDesk {

    @Inject
    private ServiceClient services;

    @Inject
    private Callers callers;

    /** One page of a service's dead letters in a state; an empty state means all. */
    public CompletableFuture<Rows<Letter>> find(Office office, String state, int page, int size) {
        String path = Address.of(path(office))
                .with("state", state)
                .with("page", page)
                .with("size", size)
                .toString();
        return services.getLater(office.service(), path, callers.current(), new TypeReference<>() {});
    }

    Letter letter(Office office, long id) {
        return services.get(office.service(), path(office) + "/" + id, callers.current(), Letter.class);
    }

    /** What a replay would do now. */
    Outcome rehearse(Office office, long id) {
        return services.send(
                office.service(), "POST", path(office) + "/" + id + "/replay?dryRun=true", callers.current(), null,
                Outcome.class);
    }

    /** Sends the message to its topic again; pressed twice it has its effect once. */
    Outcome replay(Office office, long id) {
        return services.send(
                office.service(), "POST", path(office) + "/" + id + "/replay", callers.current(), null, Outcome.class);
    }

    void discard(Office office, long id, String reason) {
        services.send(
                office.service(), "POST", path(office) + "/" + id + "/discard", callers.current(),
                Map.of("reason", reason), Void.class);
    }

    private static String path(Office office) {
        return "/api/" + office.part() + "/dead-letters";
    }

    /**
     * What a replay did or would do.
     *
     * @param code    which of the outcomes it is
     * @param outcome the same in the service's words
     * @param cause   what is wrong with the message, in the service's words; null where nothing is
     */
    public record Outcome(Letter deadLetter, Boolean sent, String code, String outcome, String cause) {}
}
