package kr.ilovepet.storefront.catalog;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The home page, and the page that explains how the shop works. */
@Controller
@RequestScoped
@Path("/")
public class HomeController {

    @Inject
    private Models models;

    @Inject
    private NewProducts newProducts;

    @GET
    public String home() {
        models.put("products", newProducts.all().orElse(null));
        return "home.html";
    }

    @GET
    @Path("help")
    public String help() {
        return "help.html";
    }
}
