/**
 * What the limits of logins and registrations have in common: whose attempts count together, and what a refused caller
 * is told.
 */
package kr.ilovepet.member.ratelimit;
