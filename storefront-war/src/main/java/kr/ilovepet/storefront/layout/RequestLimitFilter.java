package kr.ilovepet.storefront.layout;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import kr.ilovepet.storefront.address.RequestLimit;

/** Answers with the page for 429, before anything is done, who asks for pages of his own too often. */
@Provider
@PreMatching
public class RequestLimitFilter implements ContainerRequestFilter {

    @Inject
    private RequestLimit limit;

    @Inject
    private ErrorPages pages;

    @Inject
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        limit.count(request)
                .ifPresent(refusal -> context.abortWith(pages.tooManyRequests(Long.toString(refusal.seconds()))));
    }
}
