package kr.ilovepet.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.InstantSource;

/** Makes the system's clock injectable, as {@link InstantSource} or as {@link Clock}. */
@ApplicationScoped
public class SystemClock {

    @Produces
    @Dependent
    static Clock utc() {
        return Clock.systemUTC();
    }
}
