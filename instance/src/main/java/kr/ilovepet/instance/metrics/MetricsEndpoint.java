package kr.ilovepet.instance.metrics;

import io.prometheus.metrics.exporter.servlet.jakarta.PrometheusMetricsServlet;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.util.Set;

/**
 * Serves the metrics of the instance at {@value #PATH} of the private listener, and nowhere else. Payara's own endpoint
 * is not used for them: what it prints repeats a name for each WAR, which Prometheus refuses; the exact path here comes
 * before its pattern.
 */
public final class MetricsEndpoint implements ServletContainerInitializer {

    /** Where Prometheus scrapes. */
    public static final String PATH = "/metrics";

    /** Name of the virtual server of the private listener, see config/payara/pre-boot.asadmin. */
    private static final String PRIVATE_SERVER = "private";

    @Override
    public void onStartup(Set<Class<?>> none, ServletContext context) {
        boolean root = context.getContextPath().isEmpty();
        if (!root || !PRIVATE_SERVER.equals(context.getVirtualServerName())) {
            return;
        }
        ServletRegistration.Dynamic servlet = context.addServlet("shop-metrics", PrometheusMetricsServlet.class);
        if (servlet != null) {
            servlet.addMapping(PATH);
            JvmMetrics.builder().register();
        }
    }
}
