package kr.ilovepet.payment.support;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Ends the faults that a test has injected into Toss, so that the next test finds none. */
public final class EndFaults implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext context) {
        new TossSandboxClient().noFaults();
    }
}
