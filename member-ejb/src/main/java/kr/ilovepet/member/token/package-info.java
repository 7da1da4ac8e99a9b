/** The signed tokens by which the other services know a member. */
package kr.ilovepet.member.token;
