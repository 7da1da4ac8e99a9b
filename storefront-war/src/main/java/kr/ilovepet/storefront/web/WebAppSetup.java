package kr.ilovepet.storefront.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;

/**
 * Configures what annotations cannot: the session cookie gets the attributes of the shop's other cookies, session ids
 * get 128 random bits, and the container's own servlet serves the folders with files, which Jersey would answer
 * otherwise.
 */
@WebListener
public class WebAppSetup implements ServletContextListener {

    private static final String NAME = "shop-session";

    /** The servlet container's own, by its usual name. */
    private static final String FILE_SERVLET = "default";

    private static final String[] FILES = {"/css/*", "/js/*", "/images/*", "/webjars/*", "/robots.txt"};

    @Inject
    private PublicUrl publicUrl;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setName(publicUrl.secure() ? Cookies.HOST_PREFIX + NAME : NAME);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(publicUrl.secure());
        cookie.setAttribute("SameSite", "Lax");
        SessionIds.use(event.getServletContext());
        event.getServletContext().getServletRegistration(FILE_SERVLET).addMapping(FILES);
    }
}
