package kr.ilovepet.payment.support;

import java.net.URI;
import kr.ilovepet.test.Api;

/** The private port of the service under test: health and metrics. */
public final class PrivatePort {

    private final Api api = Api.guest(URI.create("http://127.0.0.1:" + System.getProperty("micro.private.port") + "/"));

    public Api api() {
        return api;
    }

    /** All metrics, as Prometheus reads them. */
    public String metrics() {
        return api.get("metrics").raw().body();
    }

    /** What the service shows for this series now; NaN while it shows none. */
    public double sample(String series) {
        return metrics()
                .lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElse(Double.NaN);
    }
}
