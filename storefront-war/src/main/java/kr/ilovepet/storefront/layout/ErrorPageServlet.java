package kr.ilovepet.storefront.layout;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The shop's error page for errors outside its controllers, such as a file that does not exist. */
@WebServlet(urlPatterns = "/error-page", asyncSupported = true)
public class ErrorPageServlet extends HttpServlet {

    @Inject
    private transient ErrorPages pages;

    @Inject
    private transient RequestLimitPage limit;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (limit.refuses(request, response)) {
            return;
        }
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        response.setHeader("Cache-Control", "no-store");
        pages.send(request, response, status);
    }
}
