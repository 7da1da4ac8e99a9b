package kr.ilovepet.messaging.inbox;

/** What a service does with the messages it receives. Each WAR has exactly one. */
public interface MessageEndpoint {

    /** Which messages it handles, and how. */
    MessageRoutes routes();
}
