package kr.ilovepet.test.container;

import java.util.Optional;
import org.jboss.arquillian.container.spi.ContainerRegistry;
import org.jboss.arquillian.container.spi.client.deployment.Deployment;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.DeploymentEvent;
import org.jboss.arquillian.container.spi.event.UnDeployDeployment;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.core.api.Event;
import org.jboss.arquillian.core.api.Instance;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;

/**
 * Keeps the deployment of the first {@link ContainerTest} for all of them. Arquillian makes a scenario, deploys and
 * undeploys it for each class; here the scenario is made and deployed once, handed to each further class, and
 * undeployed when the suite ends. Classes without the annotation are left to Arquillian.
 */
final class SharedDeployment {

    /** Before the container is stopped, which observes the same event. */
    private static final int BEFORE_THE_CONTAINER_STOPS = 10;

    @Inject
    @ClassScoped
    private InstanceProducer<DeploymentScenario> scenarioOfClass;

    @Inject
    private Instance<ContainerRegistry> containers;

    @Inject
    private Event<DeploymentEvent> deploymentEvents;

    private Class<?> declaration;
    private DeploymentScenario shared;

    void generateOnce(@Observes EventContext<GenerateDeployment> context) {
        ContainerTest test = context.getEvent().getTestClass().getAnnotation(ContainerTest.class);
        if (test == null) {
            context.proceed();
        } else if (shared == null) {
            context.proceed();
            declaration = test.deployment();
            shared = scenarioOfClass.get();
        } else if (test.deployment() == declaration) {
            scenarioOfClass.set(shared);
        } else {
            throw new IllegalStateException(declaration.getName() + " is deployed, "
                    + test.deployment().getName() + " cannot be: the container tests of one JVM share one deployment");
        }
    }

    void deployOnce(@Observes EventContext<DeployManagedDeployments> context) {
        Optional<Deployment> failed = isShared()
                ? shared.deployments().stream()
                        .filter(Deployment::hasDeploymentError)
                        .findFirst()
                : Optional.empty();
        if (failed.isPresent()) {
            // Another attempt would take as long as the first and fail alike.
            throw new IllegalStateException(
                    "The shared deployment has failed before", failed.get().getDeploymentError());
        }
        if (!isShared() || shared.deployments().stream().noneMatch(Deployment::isDeployed)) {
            context.proceed();
        }
    }

    void stayDeployed(@Observes EventContext<UnDeployManagedDeployments> context) {
        if (!isShared()) {
            context.proceed();
        }
    }

    void undeploy(@Observes(precedence = BEFORE_THE_CONTAINER_STOPS) AfterSuite end) {
        if (shared != null) {
            shared.deployedDeploymentsInUnDeployOrder()
                    .forEach(deployment -> deploymentEvents.fire(new UnDeployDeployment(
                            containers
                                    .get()
                                    .getContainer(deployment.getDescription().getTarget()),
                            deployment)));
        }
    }

    private boolean isShared() {
        return shared != null && scenarioOfClass.get() == shared;
    }
}
