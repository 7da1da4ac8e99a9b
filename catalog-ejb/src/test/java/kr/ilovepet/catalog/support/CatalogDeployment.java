package kr.ilovepet.catalog.support;

import kr.ilovepet.test.container.WarUnderTest;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The catalog as it is built, with a servlet that cleans up when it is asked. */
public final class CatalogDeployment {

    private CatalogDeployment() {}

    @Deployment(testable = false)
    static WebArchive archive() {
        return WarUnderTest.archive().addClass(CleanUpServlet.class);
    }
}
