package kr.ilovepet.member.login;

import kr.ilovepet.member.domain.EmailAddress;
import kr.ilovepet.member.ratelimit.ClientAddress;
import kr.ilovepet.member.ratelimit.SubjectHash;

/**
 * Whose failures are counted together.
 *
 * @param account the account, from anywhere
 * @param accountAndAddress the account from one network address
 */
record LoginSubject(SubjectHash account, SubjectHash accountAndAddress) {

    /** The subject of an attempt. */
    static LoginSubject of(EmailAddress email, ClientAddress from) {
        return new LoginSubject(SubjectHash.of(email.value()), SubjectHash.of(email.value() + "\n" + from.value()));
    }

    /** The account in log lines. */
    String shown() {
        return "account " + account.abbreviated();
    }
}
