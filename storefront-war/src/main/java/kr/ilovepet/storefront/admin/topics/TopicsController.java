package kr.ilovepet.storefront.admin.topics;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import kr.ilovepet.storefront.security.CurrentCaller;
import kr.ilovepet.storefront.services.ListPage;
import kr.ilovepet.storefront.services.ServiceClient;
import kr.ilovepet.storefront.services.ServiceResult;

/** The page of the topics. */
@Controller
@RequestScoped
@Path("admin/topics")
public class TopicsController {

    /** The order service itself waits up to 5 s for the brokers. */
    private static final Duration TIMEOUT = Duration.ofSeconds(8);

    @Inject
    private Models models;

    @Inject
    private ServiceClient services;

    @Inject
    private CurrentCaller currentCaller;

    @GET
    public String topics() {
        CompletableFuture<ListPage<Topic>> response = services.getAsync(
                "order", "/api/orders/topics", currentCaller.get(), new TypeReference<>() {}, TIMEOUT);
        models.put("topics", ServiceResult.of(response));
        return "admin/topics/topics.html";
    }
}
