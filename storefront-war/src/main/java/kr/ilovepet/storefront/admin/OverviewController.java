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
import kr.ilovepet.storefront.admin.deadletters.Letter;
import kr.ilovepet.storefront.admin.deadletters.LetterDesk;
import kr.ilovepet.storefront.admin.deadletters.Office;
import kr.ilovepet.storefront.admin.saga.SagaDesk;
import kr.ilovepet.storefront.admin.saga.SagaWindow;
import kr.ilovepet.storefront.services.Part;
import kr.ilovepet.storefront.services.Rows;

/** Where an admin arrives: how the orders stand, and what waits for a person. */
@Controller
@RequestScoped
@Path("admin")
public class OverviewController {

    @Inject
    private Models models;

    @Inject
    private SagaDesk saga;

    @Inject
    private LetterDesk letters;

    @GET
    public String overview() {
        List<Asked> asked = Stream.of(Office.values())
                .map(office -> new Asked(office, letters.find(office, "OPEN", 0, 1)))
                .toList();
        models.put("saga", saga.now(SagaWindow.FIRST));
        models.put("boxes", asked.stream()
                .map(one -> new OpenLetters(one.office(), Part.of(one.answer())))
                .toList());
        return "admin/overview.html";
    }

    /** The open dead letters of a service. */
    public record OpenLetters(Office office, Part<Rows<Letter>> letters) {}

    private record Asked(Office office, CompletableFuture<Rows<Letter>> answer) {}
}
