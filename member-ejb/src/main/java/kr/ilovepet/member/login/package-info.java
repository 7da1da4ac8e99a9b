/** The check of credentials, and the brake on guessing them. */
package kr.ilovepet.member.login;
