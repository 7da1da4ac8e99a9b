package kr.ilovepet.messaging.inbox;

/** What a service does with the messages it receives. Each WAR has exactly one bean of this type. */
public interface MessageEndpoint {

    /** Which messages it handles, and how. The same for as long as the service runs. */
    MessageRoutes routes();
}
