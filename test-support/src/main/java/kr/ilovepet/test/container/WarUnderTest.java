package kr.ilovepet.test.container;

import java.io.File;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR that the module builds. Its path is the system property {@value #PATH}. */
public final class WarUnderTest {

    private static final String PATH = "war";

    private WarUnderTest() {}

    /**
     * A copy of the WAR; a deployment of a module's own may start from it and add what only tests need.
     *
     * @throws IllegalStateException when the system property is not set, so that this is no container test run
     */
    @Deployment(testable = false)
    public static WebArchive archive() {
        String path = System.getProperty(PATH);
        if (path == null) {
            throw new IllegalStateException("The system property " + PATH + " is not set; run the tests with Failsafe");
        }
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(path));
    }
}
