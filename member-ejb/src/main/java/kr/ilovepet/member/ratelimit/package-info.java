/**
 * What the lock-out of accounts and the limit of registrations have in common: whose attempts count together, and what
 * a refused caller is told.
 */
package kr.ilovepet.member.ratelimit;
