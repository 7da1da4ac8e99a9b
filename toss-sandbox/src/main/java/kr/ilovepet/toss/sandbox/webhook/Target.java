package kr.ilovepet.toss.sandbox.webhook;

import java.net.URI;
import kr.ilovepet.toss.sandbox.error.TossErrorException;
import kr.ilovepet.toss.sandbox.http.Fields;

/**
 * Where webhooks go, and how.
 *
 * @param delayMs milliseconds between the change and the first attempt
 * @param copies how often each webhook is sent, under the same transmission id
 * @param retryUnitMs the service's minute between retries, in milliseconds
 */
record Target(URI url, long delayMs, int copies, long retryUnitMs) {

    /** Reads {@code {url, delayMs?, copies?, retryUnitMs?}}. */
    static Target of(Fields body) {
        Target target = at(
                body.text("url", 2000),
                body.optionalWhole("delayMs").orElse(0),
                (int) body.optionalWhole("copies").orElse(1),
                body.optionalWhole("retryUnitMs").orElse(60_000));
        if (target.delayMs < 0 || target.copies < 1 || target.copies > 10 || target.retryUnitMs < 1) {
            throw TossErrorException.invalid("delayMs, copies (1 to 10) or retryUnitMs is out of range");
        }
        return target;
    }

    private static Target at(String url, long delayMs, int copies, long retryUnitMs) {
        try {
            URI uri = URI.create(url);
            if (uri.getHost() != null && uri.getScheme().startsWith("http")) {
                return new Target(uri, delayMs, copies, retryUnitMs);
            }
        } catch (IllegalArgumentException e) {
            throw TossErrorException.invalid("url is not a URL");
        }
        throw TossErrorException.invalid("url must be an absolute http URL");
    }
}
