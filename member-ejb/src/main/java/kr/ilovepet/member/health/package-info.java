/** The health checks of the member service. */
package kr.ilovepet.member.health;
