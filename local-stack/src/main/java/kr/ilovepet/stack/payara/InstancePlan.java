package kr.ilovepet.stack.payara;

import java.util.List;
import kr.ilovepet.stack.process.Port;

/**
 * What one instance is to be.
 *
 * @param name of the instance
 * @param webApps the WARs it hosts
 * @param delivery where they are
 * @param address that the public listener binds
 * @param publicPort of the applications
 * @param privatePort of health and metrics, on 127.0.0.1
 * @param gridPort of the data grid, on 127.0.0.1
 * @param heapMegabytes at most
 * @param javaOptions further options of the JVM, which win over the usual ones
 */
record InstancePlan(
        String name,
        List<WebApp> webApps,
        Delivery delivery,
        String address,
        Port publicPort,
        Port privatePort,
        Port gridPort,
        int heapMegabytes,
        List<String> javaOptions) {}
