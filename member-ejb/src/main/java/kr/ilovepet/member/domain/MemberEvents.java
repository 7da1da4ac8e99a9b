package kr.ilovepet.member.domain;

/** Where members publish what happens to them. The repository gives it to each member that it locks. */
@FunctionalInterface
public interface MemberEvents {

    /** Publishes an event, inside the transaction in which it happens. */
    void publish(LoginsEnded event);
}
