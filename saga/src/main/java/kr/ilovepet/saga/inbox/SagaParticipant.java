package kr.ilovepet.saga.inbox;

/** A service that takes part in the saga. Each WAR has exactly one. */
public interface SagaParticipant {

    /** Which messages it handles, and how. */
    MessageRoutes routes();
}
