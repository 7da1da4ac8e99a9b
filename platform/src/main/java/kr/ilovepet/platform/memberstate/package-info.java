/**
 * Which logins have ended although their tokens are still valid, as the member service publishes it on the topic
 * {@value kr.ilovepet.platform.memberstate.MemberState#TOPIC}. Every WAR keeps it in memory.
 */
package kr.ilovepet.platform.memberstate;
