package kr.ilovepet.test.container;

import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** Makes Arquillian know {@link ContainerTest}; named in {@code META-INF/services}. */
public final class SharedDeploymentExtension implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.service(DeploymentScenarioGenerator.class, SharedDeploymentGenerator.class)
                .observer(SharedDeployment.class);
    }
}
