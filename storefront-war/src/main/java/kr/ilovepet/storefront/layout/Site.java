package kr.ilovepet.storefront.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import kr.ilovepet.storefront.cart.CurrentCart;
import kr.ilovepet.storefront.catalog.Categories;
import kr.ilovepet.storefront.catalog.Category;
import kr.ilovepet.storefront.catalog.ProductQuery;
import kr.ilovepet.storefront.security.SignedInMember;
import kr.ilovepet.storefront.services.ServiceRequest;
import kr.ilovepet.storefront.web.Flash;
import kr.ilovepet.storefront.web.Language;
import kr.ilovepet.storefront.web.Link;
import kr.ilovepet.storefront.web.LocalPath;
import kr.ilovepet.storefront.web.Texts;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the frame around every page shows. */
@Named("site")
@RequestScoped
public class Site {

    private static final String ADDRESS = Site.class.getName() + ".address";

    @Inject
    private HttpServletRequest request;

    @Inject
    private Categories categories;

    @Inject
    private CurrentCart currentCart;

    @Inject
    private Flash flash;

    @Inject
    @ConfigProperty(name = "shop.demo", defaultValue = "false")
    private boolean demo;

    @Inject
    private ShopOwner shopOwner;

    private Flash.Message flashMessage;
    private boolean flashTaken;

    /** The member who is signed in, or null. */
    public SignedInMember member() {
        return SignedInMember.in(request).orElse(null);
    }

    public List<Category> categories() {
        return categories.all();
    }

    /** The name of a category in the reader's language, of all products for none; its slug if it is unknown. */
    public String categoryName(String slug) {
        if (slug.isEmpty()) {
            return Texts.get(language(), "list.title");
        }
        return categories.all().stream()
                .filter(category -> category.category().equals(slug))
                .map(category -> category.nameIn(language()))
                .findFirst()
                .orElse(slug);
    }

    /** The greatest length of what is searched for. */
    public int maxSearchLength() {
        return ProductQuery.MAX_WORDS_LENGTH;
    }

    public int cartQuantity() {
        return currentCart.totalQuantity();
    }

    /** The flash message of the request before, or null. */
    public Flash.Message flashMessage() {
        if (!flashTaken) {
            flashMessage = flash.take();
            flashTaken = true;
        }
        return flashMessage;
    }

    /** The text of that message. */
    public String flashText() {
        return Texts.get(language(), flashMessage().key(), flashMessage().arguments());
    }

    public Locale language() {
        return Language.of(request);
    }

    /** Whether this is a demonstration, which sells nothing. */
    public boolean demo() {
        return demo;
    }

    /** Who runs the shop, or null in a shop to try out. */
    public Owner owner() {
        return shopOwner.get();
    }

    /** The address of this page in another language. */
    public String inLanguage(String tag) {
        return Link.of("/language").with("to", tag).with("next", address()).toString();
    }

    /**
     * Makes a page name this as its address, because it is sent to others who asked for it in other words; null for the
     * address that was asked for.
     */
    public static void setAddress(HttpServletRequest request, String address) {
        request.setAttribute(ADDRESS, address);
    }

    private String address() {
        if (request.getAttribute(ADDRESS) instanceof String shared) {
            return shared;
        }
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (failed != null) {
            return failed.toString();
        }
        return ServiceRequest.safe(request.getMethod()) ? LocalPath.of(request) : pageOfTheForm();
    }

    /** Where the form stood that this page answers: its own address may be one that only forms are sent to. */
    private String pageOfTheForm() {
        String page = request.getHeader("Referer");
        return page == null ? request.getRequestURI() : LocalPath.of(page);
    }
}
