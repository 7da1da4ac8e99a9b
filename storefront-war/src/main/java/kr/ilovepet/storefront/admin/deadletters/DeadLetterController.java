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
import kr.ilovepet.storefront.admin.form.SubmittedForm;
import kr.ilovepet.storefront.services.ServiceProblemException;
import kr.ilovepet.storefront.services.ServiceUnavailableException;
import kr.ilovepet.storefront.web.Flash;
import kr.ilovepet.storefront.web.Language;
import kr.ilovepet.storefront.web.Redirect;

/** One dead letter. It is sent again only after the page has shown what that would do. */
@Controller
@RequestScoped
@Path("admin/dead-letters/{source: orders|products|payments}/{id: [0-9]{1,18}}")
public class DeadLetterController {

    private static final int LONGEST_REASON = 500;

    @Inject
    private Models models;

    @Inject
    private DeadLetterClient client;

    @Inject
    private Flash flash;

    @Inject
    private HttpServletRequest request;

    @PathParam("source")
    private String resource;

    @PathParam("id")
    private long id;

    @GET
    public Response deadLetter() {
        return page(200, client.deadLetter(source(), id), null, SubmittedForm.blank());
    }

    /** Tries the replay without sending anything, and shows what it would do. */
    @POST
    @Path("dry-run")
    public Response dryRun(MultivaluedMap<String, String> fields) {
        DeadLetter deadLetter = client.deadLetter(source(), id);
        SubmittedForm form = SubmittedForm.sent("replay", fields, Language.of(request));
        try {
            return page(200, deadLetter, client.dryRun(source(), id), SubmittedForm.blank());
        } catch (ServiceUnavailableException unavailable) {
            form.wrong(SubmittedForm.WHOLE, "error.unavailable");
            return page(503, deadLetter, null, form);
        } catch (ServiceProblemException problem) {
            return refused(deadLetter, form, problem);
        }
    }

    @POST
    @Path("replay")
    public Response replay(MultivaluedMap<String, String> fields) {
        DeadLetter deadLetter = client.deadLetter(source(), id);
        SubmittedForm form = SubmittedForm.sent("replay", fields, Language.of(request));
        try {
            client.replay(source(), id);
        } catch (ServiceUnavailableException unavailable) {
            form.wrong(SubmittedForm.WHOLE, "error.unavailable");
            return page(503, deadLetter, null, form);
        } catch (ServiceProblemException problem) {
            return refused(deadLetter, form, problem);
        }
        flash.done("admin.deadLetter.replayed");
        return Redirect.to(address());
    }

    @POST
    @Path("discard")
    public Response discard(MultivaluedMap<String, String> fields) {
        SubmittedForm form = SubmittedForm.sent("discard", fields, Language.of(request));
        String reason = form.required("reason", LONGEST_REASON);
        DeadLetter deadLetter;
        try {
            deadLetter = client.deadLetter(source(), id);
        } catch (ServiceUnavailableException unavailable) {
            return unsavedPage(form);
        }
        if (!form.valid()) {
            return page(400, deadLetter, null, form);
        }
        try {
            client.discard(source(), id, reason);
        } catch (ServiceUnavailableException unavailable) {
            form.wrong(SubmittedForm.WHOLE, "error.unavailable");
            return page(503, deadLetter, null, form);
        } catch (ServiceProblemException problem) {
            return refused(deadLetter, form, problem);
        }
        flash.done("admin.deadLetter.discarded");
        return Redirect.to(address());
    }

    private Response refused(DeadLetter deadLetter, SubmittedForm form, ServiceProblemException problem) {
        if (problem.status() == 401) {
            throw problem;
        }
        form.refused(SubmittedForm.WHOLE, problem);
        return page(problem.status(), deadLetter, null, form);
    }

    /** What was typed, while the dead letter itself cannot be shown. */
    private Response unsavedPage(SubmittedForm form) {
        form.wrong(SubmittedForm.WHOLE, "error.unavailable");
        models.put("id", id);
        models.put("address", address());
        models.put("form", form);
        return Response.status(503).entity("admin/deadletters/unsaved.html").build();
    }

    private Response page(int status, DeadLetter deadLetter, DeadLetterClient.Outcome dryRun, SubmittedForm form) {
        models.put("deadLetter", deadLetter);
        models.put("dryRun", dryRun);
        models.put("address", address());
        models.put("source", source());
        models.put("form", form);
        return Response.status(status)
                .entity("admin/deadletters/dead-letter.html")
                .build();
    }

    private String address() {
        return "/admin/dead-letters/" + resource + "/" + id;
    }

    private DeadLetterSource source() {
        return DeadLetterSource.of(resource).orElseThrow(NotFoundException::new);
    }
}
