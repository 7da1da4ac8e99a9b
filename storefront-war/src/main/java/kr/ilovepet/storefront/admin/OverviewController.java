package kr.ilovepet.storefront.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import kr.ilovepet.storefront.admin.deadletters.DeadLetter;
import kr.ilovepet.storefront.admin.deadletters.DeadLetterClient;
import kr.ilovepet.storefront.admin.deadletters.DeadLetterSource;
import kr.ilovepet.storefront.admin.saga.SagaQuery;
import kr.ilovepet.storefront.admin.saga.SagaStatusClient;
import kr.ilovepet.storefront.services.ListPage;
import kr.ilovepet.storefront.services.ServiceResult;

/** The first page of the admins: how many orders are in each state, and what needs a person. */
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
        Map<DeadLetterSource, CompletableFuture<ListPage<DeadLetter>>> coming = new EnumMap<>(DeadLetterSource.class);
        for (DeadLetterSource source : DeadLetterSource.values()) {
            coming.put(source, deadLetters.find(source, "OPEN", 0, 1));
        }
        models.put("saga", saga.now(SagaQuery.FIRST));
        models.put(
                "deadLetters",
                coming.entrySet().stream()
                        .map(open -> new OpenDeadLetters(open.getKey(), ServiceResult.of(open.getValue())))
                        .toList());
        return "admin/overview.html";
    }

    /** The open dead letters of a service. */
    public record OpenDeadLetters(DeadLetterSource source, ServiceResult<ListPage<DeadLetter>> deadLetters) {}
}
