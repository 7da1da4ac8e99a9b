package kr.ilovepet.storefront.admin.deadletters;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import kr.ilovepet.storefront.form.FormValidation;
import kr.ilovepet.storefront.form.WebForm;
import kr.ilovepet.storefront.services.ServiceProblemException;
import kr.ilovepet.storefront.services.ServiceUnavailableException;
import kr.ilovepet.storefront.web.Flash;
import kr.ilovepet.storefront.web.Redirect;

/** One dead letter. It is replayed only after the page has shown what that would do. */
@Controller
@RequestScoped
@Path("admin/dead-letters/{source: orders|products|payments}/{id: [0-9]{1,18}}")
public class DeadLetterController {

    @Inject
    private Models models;

    @Inject
    private DeadLetterClient client;

    @Inject
    private FormValidation validation;

    @Inject
    private Flash flash;

    @PathParam("source")
    private String resource;

    @PathParam("id")
    private long id;

    @GET
    public Response deadLetter() {
        return page(200, client.deadLetter(source(), id), new ReplayForm(), new DiscardForm());
    }

    /** Tries the replay without sending anything, and shows what it would do. */
    @POST
    @Path("dry-run")
    public Response dryRun() {
        DeadLetter deadLetter = client.deadLetter(source(), id);
        try {
            models.put("dryRun", client.dryRun(source(), id));
        } catch (ServiceUnavailableException unavailable) {
            return notReplayed(deadLetter);
        } catch (ServiceProblemException problem) {
            return notReplayed(deadLetter, problem);
        }
        return page(200, deadLetter, new ReplayForm(), new DiscardForm());
    }

    @POST
    @Path("replay")
    public Response replay() {
        DeadLetter deadLetter = client.deadLetter(source(), id);
        try {
            client.replay(source(), id);
        } catch (ServiceUnavailableException unavailable) {
            return notReplayed(deadLetter);
        } catch (ServiceProblemException problem) {
            return notReplayed(deadLetter, problem);
        }
        return done("admin.deadLetter.replayed");
    }

    @POST
    @Path("discard")
    public Response discard(@Valid @BeanParam DiscardForm form) {
        validation.accepts(form);
        DeadLetter deadLetter;
        try {
            deadLetter = client.deadLetter(source(), id);
        } catch (ServiceUnavailableException unavailable) {
            validation.reject(form, "error.unavailable");
            return unsavedPage(form);
        }
        if (!form.valid()) {
            return page(400, deadLetter, new ReplayForm(), form);
        }
        try {
            client.discard(source(), id, form.reason());
        } catch (ServiceUnavailableException unavailable) {
            validation.reject(form, "error.unavailable");
            return page(503, deadLetter, new ReplayForm(), form);
        } catch (ServiceProblemException problem) {
            reject(form, problem);
            return page(problem.status(), deadLetter, new ReplayForm(), form);
        }
        return done("admin.deadLetter.discarded");
    }

    private Response done(String key) {
        flash.done(key);
        return Redirect.to(address());
    }

    private Response notReplayed(DeadLetter deadLetter) {
        ReplayForm form = new ReplayForm();
        validation.reject(form, "error.unavailable");
        return page(503, deadLetter, form, new DiscardForm());
    }

    private Response notReplayed(DeadLetter deadLetter, ServiceProblemException problem) {
        ReplayForm form = new ReplayForm();
        reject(form, problem);
        return page(problem.status(), deadLetter, form, new DiscardForm());
    }

    private void reject(WebForm form, ServiceProblemException problem) {
        if (problem.status() == 401) {
            throw problem;
        }
        validation.reject(form, WebForm.WHOLE_FORM, problem);
    }

    /** The submitted form alone, while the dead letter itself cannot be shown. */
    private Response unsavedPage(DiscardForm form) {
        models.put("id", id);
        models.put("address", address());
        models.put("discardForm", form);
        return Response.status(503).entity("admin/deadletters/unsaved.html").build();
    }

    private Response page(int status, DeadLetter deadLetter, ReplayForm replay, DiscardForm discard) {
        models.put("deadLetter", deadLetter);
        models.put("address", address());
        models.put("source", source());
        models.put("replayForm", replay);
        models.put("discardForm", discard);
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
