package kr.ilovepet.instance.listener;

import java.net.InetAddress;

/** What the application that faces the public knows of its requests, and the listener does not. */
public interface RequestRules {

    /** The rule for the body of a request that has one. Called before the body is read, on a thread of the listener. */
    BodyRule body(RequestHead head);

    /** Whether an address is that of a proxy, whose connections belong to many clients and are not counted for one. */
    boolean proxy(InetAddress address);
}
