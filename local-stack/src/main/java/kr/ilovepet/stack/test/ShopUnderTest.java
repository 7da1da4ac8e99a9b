package kr.ilovepet.stack.test;

import java.net.URI;
import kr.ilovepet.stack.component.Database;

/** A whole shop that runs, however it is arranged. */
public interface ShopUnderTest {
    /** Storefront and gateway, as a browser on this machine names it. */
    URI url();

    /** Address of the Toss sandbox. */
    URI tossUrl();

    /** JDBC address of a service's database, which its user of the local stack can log in to. */
    String url(Database database);
}
