/**
 * The member service: registration, login and the tokens by which the other services know a member.
 *
 * <p>Each feature has a package with its resource and its service; {@code domain} has what several of them share.
 */
package kr.ilovepet.member;
