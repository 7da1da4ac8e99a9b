package kr.ilovepet.storefront.admin.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import kr.ilovepet.storefront.services.ListPage;
import kr.ilovepet.storefront.services.ServiceResult;

/** The search for members by a part of the e-mail address or the name, or by the number. */
@Controller
@RequestScoped
@Path("admin/members")
public class MembersController {

    @Inject
    private Models models;

    @Inject
    private AdminMemberClient client;

    @GET
    public String list(@QueryParam("query") String words, @QueryParam("page") String page) {
        MemberQuery query = MemberQuery.of(words, page);
        models.put("query", query);
        models.put("list", ServiceResult.of(client.find(query).thenApply(ListPage::existing)));
        return "admin/members/list.html";
    }
}
