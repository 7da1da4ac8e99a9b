package kr.ilovepet.storefront.admin.deadletters;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import kr.ilovepet.storefront.services.ListPage;
import kr.ilovepet.storefront.services.ServiceResult;
import kr.ilovepet.storefront.web.Link;
import kr.ilovepet.storefront.web.SubmittedValues;

/** The list of dead letters of all services, or of one. */
@Controller
@RequestScoped
@Path("admin/dead-letters")
public class DeadLettersController {

    /** The states to choose from; the empty one means all. */
    private static final List<String> STATES = List.of("OPEN", "REPLAYED", "DISCARDED", "CLOSED", "");

    private static final int PAGE_SIZE = 20;

    @Inject
    private Models models;

    @Inject
    private DeadLetterClient client;

    @GET
    public String list(
            @QueryParam("state") String state, @QueryParam("source") String resource, @QueryParam("page") String page) {
        String chosenState = state != null && STATES.contains(state) ? state : STATES.get(0);
        List<DeadLetterSource> sources =
                DeadLetterSource.of(resource).map(List::of).orElse(List.of(DeadLetterSource.values()));
        int pageNumber = sources.size() == 1 ? SubmittedValues.page(page) : 0;
        models.put("states", STATES);
        models.put("state", chosenState);
        models.put("sources", DeadLetterSource.values());
        models.put("chosen", sources.size() == 1 ? sources.get(0).resource() : "");
        models.put("page", pageNumber);
        Map<DeadLetterSource, CompletableFuture<ListPage<DeadLetter>>> coming = new EnumMap<>(DeadLetterSource.class);
        sources.forEach(source -> coming.put(
                source, client.find(source, chosenState, pageNumber, PAGE_SIZE).thenApply(ListPage::existing)));
        models.put(
                "lists",
                coming.entrySet().stream()
                        .map(list -> new SourceList(list.getKey(), chosenState, ServiceResult.of(list.getValue())))
                        .toList());
        return "admin/deadletters/list.html";
    }

    /** The dead letters of one service. */
    public record SourceList(DeadLetterSource source, String state, ServiceResult<ListPage<DeadLetter>> deadLetters) {

        /** The address of another page of these dead letters. */
        public String link(int page) {
            return Link.of("/admin/dead-letters")
                    .with("source", source.resource())
                    .with("page", page)
                    .withEmpty("state", state)
                    .toString();
        }
    }
}
