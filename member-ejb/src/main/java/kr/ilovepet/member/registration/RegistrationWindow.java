package kr.ilovepet.member.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** The registrations of one subject in the hour that began with the first of them. */
@Entity
@Table(name = "registration_window")
public class RegistrationWindow {

    /** After this time the next registration begins a new window. */
    static final Duration LENGTH = Duration.ofHours(1);

    @Id
    private String subject;

    @Column(name = "began_at")
    private Instant beganAt;

    private int registrations;

    protected RegistrationWindow() {}

    RegistrationWindow(String subject, Instant now) {
        this.subject = subject;
        this.beganAt = now;
    }

    int registrations() {
        return registrations;
    }

    /**
     * Counts one more registration unless the window has as many as it may have.
     *
     * @return how long the window still lasts when there is no room in it; zero when the registration was counted
     */
    Duration count(Instant now, int limit) {
        Instant end = beganAt.plus(LENGTH);
        if (!now.isBefore(end)) {
            beganAt = now;
            registrations = 0;
        } else if (registrations >= limit) {
            return Duration.between(now, end);
        }
        registrations++;
        return Duration.ZERO;
    }
}
