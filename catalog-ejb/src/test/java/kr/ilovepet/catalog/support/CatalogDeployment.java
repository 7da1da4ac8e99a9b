package kr.ilovepet.catalog.support;

import kr.ilovepet.catalog.stock.SharedTransactionServlet;
import kr.ilovepet.test.container.WarUnderTest;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The catalog as it is built, with servlets that clean up and share a transaction when they are asked. */
public final class CatalogDeployment {

    private CatalogDeployment() {}

    @Deployment(testable = false)
    static WebArchive archive() {
        return WarUnderTest.archive().addClasses(CleanUpServlet.class, SharedTransactionServlet.class);
    }
}
