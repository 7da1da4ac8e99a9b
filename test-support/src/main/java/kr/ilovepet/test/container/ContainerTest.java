package kr.ilovepet.test.container;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class that runs against a WAR in Payara Micro. The first such class of a JVM deploys the WAR, the following
 * ones use the same deployment, and it ends after the last of them: the process takes some twenty seconds to start, so
 * a module has one class for each subject and still one start.
 *
 * <p>The data is shared as well. A test makes the members, products or orders that it looks at, and asserts nothing
 * about totals.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ArquillianExtension.class)
public @interface ContainerTest {

    /**
     * The class whose static method with {@link Deployment} makes the archive. All test classes of a JVM name the same;
     * by default it is the WAR that the module builds, as it is.
     */
    Class<?> deployment() default WarUnderTest.class;
}
