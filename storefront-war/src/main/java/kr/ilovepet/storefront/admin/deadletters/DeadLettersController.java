package kr.ilovepet.storefront.admin.deadletters;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kr.ilovepet.storefront.services.Part;
import kr.ilovepet.storefront.services.Rows;
import kr.ilovepet.storefront.web.Address;
import kr.ilovepet.storefront.web.Typed;

/** The dead letters of all services, or of one. */
@Controller
@RequestScoped
@Path("admin/dead-letters")
public class DeadLettersController {

    /** The states to choose from; the empty one means all. */
    private static final List<String> STATES = List.of("OPEN", "REPLAYED", "DISCARDED", "CLOSED", "");

    private static final int SIZE = 20;

    @Inject
    private Models models;

    @Inject
    private LetterDesk desk;

    @GET
    public String list(
            @QueryParam("state") String state, @QueryParam("part") String part, @QueryParam("page") String page) {
        String wanted = state != null && STATES.contains(state) ? state : STATES.get(0);
        List<Office> offices = Office.of(part).map(List::of).orElse(List.of(Office.values()));
        int at = offices.size() == 1 ? Typed.page(page) : 0;
        models.put("states", STATES);
        models.put("state", wanted);
        models.put("offices", Office.values());
        models.put("part", offices.size() == 1 ? offices.get(0).part() : "");
        models.put("page", at);
        models.put("boxes", offices.stream()
                .map(office -> new Asked(office, desk.find(office, wanted, at, SIZE)))
                .toList()
                .stream()
                .map(asked -> new Box(asked.office(), wanted, Part.of(asked.answer())))
                .toList());
        return "admin/deadletters/list.html";
    }

    /** The letters of one service. */
    public record Box(Office office, String state, Part<Rows<Letter>> letters) {

        /** Another page of these letters. */
        public String link(int page) {
            // An empty state means all of them, so it has to be there.
            return Address.of("/admin/dead-letters").with("part", office.part()).with("page", page) + "&state=" + state;
        }
    }

    private record Asked(Office office, CompletableFuture<Rows<Letter>> answer) {}
}
