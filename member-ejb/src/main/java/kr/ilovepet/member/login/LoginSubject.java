package kr.ilovepet.member.login;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import kr.ilovepet.member.domain.EmailAddress;
import kr.ilovepet.member.ratelimit.SubjectHash;
import kr.ilovepet.platform.limit.ClientAddress;

/**
 * Whose failures are counted together.
 *
 * @param account the account, for log lines
 * @param lockouts how many failures each of those who are counted has; that of the account comes first, so that
 *     attempts cannot deadlock
 */
record LoginSubject(SubjectHash account, SequencedMap<SubjectHash, Lockout> lockouts) {

    /** The subject of an attempt from a device that is not known: the account, and the account from one network. */
    static LoginSubject of(EmailAddress email, ClientAddress from) {
        SubjectHash account = SubjectHash.of(email.value());
        SequencedMap<SubjectHash, Lockout> lockouts = new LinkedHashMap<>();
        lockouts.put(account, Lockout.FROM_ANYWHERE);
        lockouts.put(SubjectHash.of(email.value() + "\n" + from.network()), Lockout.FROM_ONE_ADDRESS);
        return new LoginSubject(account, lockouts);
    }

    /** The subject of an attempt from a device that the account's owner has logged in on: that device alone. */
    static LoginSubject of(EmailAddress email, String device) {
        SequencedMap<SubjectHash, Lockout> lockouts = new LinkedHashMap<>();
        lockouts.put(SubjectHash.of(email.value() + "\ndevice\n" + device), Lockout.FROM_KNOWN_DEVICE);
        return new LoginSubject(SubjectHash.of(email.value()), lockouts);
    }

    /** The one or the other. */
    static LoginSubject of(EmailAddress email, ClientAddress from, Optional<String> device) {
        return device.map(known -> of(email, known)).orElseGet(() -> of(email, from));
    }

    /** The account in log lines. */
    String shown() {
        return "account " + account.abbreviated();
    }
}
