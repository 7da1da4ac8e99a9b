package kr.ilovepet.storefront.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kr.ilovepet.storefront.admin.deadletters.DeadLetter;
import kr.ilovepet.storefront.admin.deadletters.DeadLetterClient;
import kr.ilovepet.storefront.admin.deadletters.DeadLetterSource;
import kr.ilovepet.storefront.admin.saga.SagaQuery;
import kr.ilovepet.storefront.admin.saga.SagaStatusClient;
import kr.ilovepet.storefront.services.ListPage;
import kr.ilovepet.storefront.services.ServiceResult;

/** Where an admin arrives: how the orders stand, and what waits for a person. */
@Controller
@RequestScoped
@Path("admin")
public class OverviewController {

    @Inject
    private Models models;

    @Inject
    private SagaStatusClient saga;

    @Inject
    private DeadLetterClient deadLetters;

    @GET
    public String overview() {
        List<Asked> asked = Stream.of(DeadLetterSource.values())
                .map(source -> new Asked(source, deadLetters.find(source, "OPEN", 0, 1)))
                .toList();
        models.put("saga", saga.now(SagaQuery.FIRST));
        models.put(
                "boxes",
                asked.stream()
                        .map(one -> new OpenDeadLetters(one.source(), ServiceResult.of(one.answer())))
                        .toList());
        return "admin/overview.html";
    }

    /** The open dead letters of a service. */
    public record OpenDeadLetters(DeadLetterSource source, ServiceResult<ListPage<DeadLetter>> deadLetters) {}

    private record Asked(DeadLetterSource source, CompletableFuture<ListPage<DeadLetter>> answer) {}
}
