package kr.ilovepet.storefront.web;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mvc.engine.ViewEngine;
import jakarta.mvc.engine.ViewEngineContext;
import jakarta.mvc.engine.ViewEngineException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.eclipse.krazo.engine.ViewEngineContextImpl;
import org.eclipse.krazo.ext.thymeleaf.ThymeleafViewEngine;

/**
 * Krazo's Thymeleaf engine without its flush of the servlet response, which would send a short page with status 200 and
 * without headers before Jersey has set them.
 */
@ApplicationScoped
@Priority(ViewEngine.PRIORITY_APPLICATION)
public class PageViewEngine extends ThymeleafViewEngine {

    @Override
    public void processView(ViewEngineContext context) throws ViewEngineException {
        super.processView(new ViewEngineContextImpl(
                context.getView(),
                context.getModels(),
                context.getRequest(HttpServletRequest.class),
                new NonFlushingResponse(context.getResponse(HttpServletResponse.class)),
                context.getResponseHeaders(),
                context.getOutputStream(),
                context.getMediaType(),
                context.getUriInfo(),
                context.getResourceInfo(),
                context.getConfiguration(),
                context.getLocale()));
    }

    private static final class NonFlushingResponse extends HttpServletResponseWrapper {

        NonFlushingResponse(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void flushBuffer() throws IOException {
            getWriter().flush();
        }
    }
}
