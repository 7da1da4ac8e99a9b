package kr.ilovepet.storefront.listener;

import java.net.InetAddress;
import java.util.function.Predicate;
import kr.ilovepet.instance.listener.BodyRule;
import kr.ilovepet.instance.listener.RequestHead;
import kr.ilovepet.instance.listener.RequestRules;
import kr.ilovepet.storefront.admin.products.UploadServlet;
import kr.ilovepet.storefront.gateway.GatewayBodies;

/**
 * The bodies that the storefront takes: those of the gateway, forms, and an admin's pictures.
 *
 * @param proxies knows the addresses of trusted proxies
 */
record StorefrontRules(Predicate<InetAddress> proxies) implements RequestRules {

    /** As the listener's {@code max-form-post-size-bytes}, and what pages read of a form. */
    private static final int FORM_BYTES = 128 * 1024;

    @Override
    public BodyRule body(RequestHead head) {
        return GatewayBodies.rule(head).orElseGet(() -> ofPage(head));
    }

    private static BodyRule ofPage(RequestHead head) {
        return head.cookie() && head.path().startsWith(UploadServlet.PATH)
                ? BodyRule.streamed(UploadServlet.MAX_DISCARDED_BYTES)
                : BodyRule.whole(FORM_BYTES);
    }

    @Override
    public boolean proxy(InetAddress address) {
        return proxies.test(address);
    }
}
