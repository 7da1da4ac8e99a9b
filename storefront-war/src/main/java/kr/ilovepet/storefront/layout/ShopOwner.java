package kr.ilovepet.storefront.layout;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;

/** Reads who runs the shop once. */
@ApplicationScoped
public class ShopOwner {

    @Inject
    private Config config;

    private Owner owner;

    @PostConstruct
    void read() {
        owner = Owner.of(config).orElse(null);
    }

    /** The owner, or null in a shop to try out. */
    public Owner get() {
        return owner;
    }
}
