package kr.ilovepet.shop;

import java.util.Map;
import kr.ilovepet.stack.shop.Arrangement;
import kr.ilovepet.stack.test.RunningShop;

/** The shop of two instances that all tests of this JVM share, until one needs the machine for itself. */
public final class SharedShop {

    private static RunningShop running;

    private SharedShop() {}

    public static synchronized RunningShop get() {
        if (running == null) {
            running = RunningShop.start(Arrangement.TWO_INSTANCES, Map.of());
        }
        return running;
    }

    public static synchronized void close() {
        if (running != null) {
            running.close();
            running = null;
        }
    }
}
