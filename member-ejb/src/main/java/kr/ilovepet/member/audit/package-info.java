/** The security events of members. */
package kr.ilovepet.member.audit;
