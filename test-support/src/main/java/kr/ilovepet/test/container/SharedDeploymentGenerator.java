package kr.ilovepet.test.container;

import java.util.List;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.test.impl.client.deployment.AnnotationDeploymentScenarioGenerator;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.test.spi.TestClass;

/** Finds the deployment of a {@link ContainerTest} in the class that its annotation names. */
public final class SharedDeploymentGenerator implements DeploymentScenarioGenerator {

    @Override
    public List<DeploymentDescription> generate(TestClass testClass) {
        ContainerTest test = testClass.getAnnotation(ContainerTest.class);
        return test == null
                ? List.of()
                : new AnnotationDeploymentScenarioGenerator().generate(new TestClass(test.deployment()));
    }
}
