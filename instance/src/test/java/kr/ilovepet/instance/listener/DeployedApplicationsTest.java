package kr.ilovepet.instance.listener;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One test for the life of an instance, since an instance is what a JVM has one of. */
class DeployedApplicationsTest {

    private final List<ServletContextListener> listeners = new ArrayList<>();

    @Test
    void areServedFromTheirStartToTheirStop() {
        start(context("", Set.of()));
        assertThat(DeployedApplications.serve("/")).as("before any").isFalse();

        ServletContext order = context("/order", Set.of("/WEB-INF/web.xml"));
        start(order);
        assertThat(DeployedApplications.serve("/order/api/orders"))
                .as("while it starts")
                .isFalse();
        listeners.get(0).contextInitialized(new ServletContextEvent(order));
        assertThat(DeployedApplications.serve("/order/api/orders")).isTrue();
        assertThat(DeployedApplications.serve("/other"))
                .as("where there is none")
                .isTrue();
        assertThat(DeployedApplications.several()).isFalse();

        PublicListener.refuse();
        assertThat(DeployedApplications.serve("/order/api/orders"))
                .as("before the instance is open")
                .isFalse();
        PublicListener.drain();
        assertThat(DeployedApplications.serve("/order/api/orders"))
                .as("while the instance stops")
                .isFalse();
        PublicListener.accept();
        assertThat(DeployedApplications.serve("/order/api/orders")).isTrue();

        ServletContext storefront = context("", Set.of("/WEB-INF/web.xml"));
        start(storefront);
        assertThat(DeployedApplications.serve("/other")).isFalse();
        assertThat(DeployedApplications.serve("/order")).isTrue();
        assertThat(DeployedApplications.several()).isTrue();
        listeners.get(1).contextInitialized(new ServletContextEvent(storefront));
        assertThat(DeployedApplications.serve("/")).isTrue();

        PublicListener.drain();
        assertThat(DeployedApplications.serve("/")).as("the public").isFalse();
        assertThat(DeployedApplications.serve("/cart")).as("the public").isFalse();
        assertThat(DeployedApplications.serve("/order/api/orders"))
                .as("a page under way")
                .isTrue();
        PublicListener.refuse();
        assertThat(DeployedApplications.serve("/order/api/orders"))
                .as("before the instance is open")
                .isFalse();
        PublicListener.accept();

        listeners.get(1).contextDestroyed(new ServletContextEvent(storefront));
        assertThat(DeployedApplications.serve("/")).as("after its stop").isFalse();
    }

    private static void start(ServletContext context) {
        new DeployedApplications().onStartup(Set.of(), context);
    }

    private ServletContext context(String path, Set<String> files) {
        return (ServletContext) Proxy.newProxyInstance(
                ServletContext.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (self, method, given) -> switch (method.getName()) {
                    case "getContextPath" -> path;
                    case "getVirtualServerName" -> "server";
                    case "getResourcePaths" -> files;
                    case "addListener" -> {
                        listeners.add((ServletContextListener) given[0]);
                        yield null;
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
