package kr.ilovepet.storefront.services;

import java.net.URI;

/**
 * A running instance of a service.
 *
 * @param host address of its Payara Micro instance
 * @param port HTTP port of that instance
 * @param contextRoot where the service is deployed there, without a trailing slash
 */
public record ServiceInstance(String host, int port, String contextRoot) {

    /** The address of a path (with its query) of this instance; the path starts below the context root. */
    public URI uri(String path) {
        return URI.create("http://" + host + ":" + port + contextRoot + path);
    }
}
