package kr.ilovepet.member.domain;

import java.time.Instant;

/**
 * All logins of a member have ended.
 *
 * @param registeredAt tells two members apart whom a restored database has given the same number
 * @param generation that tokens must have from now on
 */
public record LoginsEnded(long memberId, Instant registeredAt, int generation) {}
