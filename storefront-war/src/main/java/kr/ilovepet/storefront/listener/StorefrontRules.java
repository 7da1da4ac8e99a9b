package kr.ilovepet.storefront.listener;

import java.net.InetAddress;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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

    private static final Pattern UPLOAD = Pattern.compile(Pattern.quote(UploadServlet.PATH) + "[0-9]+");
    private static final Pattern MULTIPART =
            Pattern.compile("multipart/form-data\\s*(?:;.*)?", Pattern.CASE_INSENSITIVE);

    @Override
    public BodyRule body(RequestHead head) {
        return GatewayBodies.rule(head).orElseGet(() -> ofPage(head));
    }

    /** Of the bodies of pages only files are read while they arrive: a form of another type is read by whoever asks. */
    private static BodyRule ofPage(RequestHead head) {
        return head.cookie()
                        && UPLOAD.matcher(head.path()).matches()
                        && head.type() != null
                        && MULTIPART.matcher(head.type()).matches()
                ? BodyRule.streamed(UploadServlet.MAX_DISCARDED_BYTES)
                : BodyRule.whole(FORM_BYTES);
    }

    @Override
    public boolean proxy(InetAddress address) {
        return proxies.test(address);
    }
}
