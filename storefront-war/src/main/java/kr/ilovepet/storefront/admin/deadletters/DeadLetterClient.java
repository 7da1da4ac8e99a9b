package kr.ilovepet.storefront.admin.deadletters;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import kr.ilovepet.storefront.security.CurrentCaller;
import kr.ilovepet.storefront.services.ListPage;
import kr.ilovepet.storefront.services.ServiceClient;
import kr.ilovepet.storefront.web.Link;

/** The dead letters of the services. Every method may throw what {@link ServiceClient#await} throws. */
@ApplicationScoped
public class DeadLetterClient {

    @Inject
    private ServiceClient services;

    @Inject
    private CurrentCaller currentCaller;

    /** One page of a service's dead letters in a state; an empty state means all. */
    public CompletableFuture<ListPage<DeadLetter>> find(DeadLetterSource source, String state, int page, int size) {
        String path = Link.of(path(source))
                .with("state", state)
                .with("page", page)
                .with("size", size)
                .toString();
        return services.getAsync(source.service(), path, currentCaller.get(), new TypeReference<>() {});
    }

    DeadLetter deadLetter(DeadLetterSource source, long id) {
        return services.get(source.service(), path(source) + "/" + id, currentCaller.get(), DeadLetter.class);
    }

    /** Tells what a replay would do now, without sending anything. */
    Outcome dryRun(DeadLetterSource source, long id) {
        return services.send(
                source.service(),
                "POST",
                path(source) + "/" + id + "/replay?dryRun=true",
                currentCaller.get(),
                null,
                Outcome.class);
    }

    /** Sends the message to its topic again. Its consumer handles it once, however often it is replayed. */
    Outcome replay(DeadLetterSource source, long id) {
        return services.send(
                source.service(),
                "POST",
                path(source) + "/" + id + "/replay",
                currentCaller.get(),
                null,
                Outcome.class);
    }

    void discard(DeadLetterSource source, long id, String reason) {
        services.send(
                source.service(),
                "POST",
                path(source) + "/" + id + "/discard",
                currentCaller.get(),
                Map.of("reason", reason),
                Void.class);
    }

    private static String path(DeadLetterSource source) {
        return "/api/" + source.resource() + "/dead-letters";
    }

    /**
     * What a replay did or would do.
     *
     * @param code which of the outcomes it is
     * @param outcome the same in a sentence of the service
     * @param cause what is wrong with the message, in a sentence of the service; null where nothing is
     */
    public record Outcome(DeadLetter deadLetter, Boolean sent, String code, String outcome, String cause) {}
}
