package kr.ilovepet.storefront.admin.deadletters;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import kr.ilovepet.storefront.admin.form.Form;
import kr.ilovepet.storefront.services.Refusal;
import kr.ilovepet.storefront.services.ServiceAway;
import kr.ilovepet.storefront.web.Flash;
import kr.ilovepet.storefront.web.Language;
import kr.ilovepet.storefront.web.Redirect;

/** One dead letter. It is sent again only after the page has shown what that would do. */
@Controller
@RequestScoped
@Path("admin/dead-letters/{part: orders|products|payments}/{id: [0-9]{1,18}}")
public class LetterController {

    private static final int LONGEST_REASON = 500;

    @Inject
    private Models models;

    @Inject
    private LetterDesk desk;

    @Inject
    private Flash flash;

    @Inject
    private HttpServletRequest request;

    @PathParam("part")
    private String part;

    @PathParam("id")
    private long id;

    @GET
    public Response letter() {
        return page(200, desk.letter(office(), id), null, Form.blank());
    }

    /** Tries the replay without sending anything, and shows what it would do. */
    @POST
    @Path("rehearse")
    public Response rehearse(MultivaluedMap<String, String> fields) {
        Letter letter = desk.letter(office(), id);
        Form form = Form.sent("replay", fields, Language.of(request));
        try {
            return page(200, letter, desk.rehearse(office(), id), Form.blank());
        } catch (ServiceAway away) {
            form.wrong(Form.WHOLE, "error.away");
            return page(503, letter, null, form);
        } catch (Refusal refusal) {
            return refused(letter, form, refusal);
        }
    }

    @POST
    @Path("replay")
    public Response replay(MultivaluedMap<String, String> fields) {
        Letter letter = desk.letter(office(), id);
        Form form = Form.sent("replay", fields, Language.of(request));
        try {
            desk.replay(office(), id);
        } catch (ServiceAway away) {
            form.wrong(Form.WHOLE, "error.away");
            return page(503, letter, null, form);
        } catch (Refusal refusal) {
            return refused(letter, form, refusal);
        }
        flash.done("admin.letter.replayed");
        return Redirect.to(address());
    }

    @POST
    @Path("discard")
    public Response discard(MultivaluedMap<String, String> fields) {
        Form form = Form.sent("discard", fields, Language.of(request));
        String reason = form.required("reason", LONGEST_REASON);
        Letter letter;
        try {
            letter = desk.letter(office(), id);
        } catch (ServiceAway away) {
            return unsavedPage(form);
        }
        if (!form.valid()) {
            return page(400, letter, null, form);
        }
        try {
            desk.discard(office(), id, reason);
        } catch (ServiceAway away) {
            form.wrong(Form.WHOLE, "error.away");
            return page(503, letter, null, form);
        } catch (Refusal refusal) {
            return refused(letter, form, refusal);
        }
        flash.done("admin.letter.discarded");
        return Redirect.to(address());
    }

    private Response refused(Letter letter, Form form, Refusal refusal) {
        if (refusal.status() == 401) {
            throw refusal;
        }
        form.refused(Form.WHOLE, refusal);
        return page(refusal.status(), letter, null, form);
    }

    /** What was typed, while the letter itself cannot be shown. */
    private Response unsavedPage(Form form) {
        form.wrong(Form.WHOLE, "error.away");
        models.put("id", id);
        models.put("address", address());
        models.put("form", form);
        return Response.status(503).entity("admin/deadletters/unsaved.html").build();
    }

    private Response page(int status, Letter letter, LetterDesk.Outcome rehearsal, Form form) {
        models.put("letter", letter);
        models.put("rehearsal", rehearsal);
        models.put("address", address());
        models.put("office", office());
        models.put("form", form);
        return Response.status(status).entity("admin/deadletters/letter.html").build();
    }

    private String address() {
        return "/admin/dead-letters/" + part + "/" + id;
    }

    private Office office() {
        return Office.of(part).orElseThrow(NotFoundException::new);
    }
}
