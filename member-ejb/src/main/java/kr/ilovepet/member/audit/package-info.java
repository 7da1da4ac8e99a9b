/** The log of security events. */
package kr.ilovepet.member.audit;
