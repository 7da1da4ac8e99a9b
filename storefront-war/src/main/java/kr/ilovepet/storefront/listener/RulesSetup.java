package kr.ilovepet.storefront.listener;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import kr.ilovepet.instance.listener.PublicListener;
import kr.ilovepet.storefront.address.ClientAddress;

/** Gives the public listener the rules of the storefront while it runs. */
@WebListener
public class RulesSetup implements ServletContextListener {

    @Inject
    private ClientAddress addresses;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        PublicListener.use(new StorefrontRules(addresses::isProxy));
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        PublicListener.use(null);
    }
}
