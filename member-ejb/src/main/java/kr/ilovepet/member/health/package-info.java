/** What the member service says of its health. */
package kr.ilovepet.member.health;
