/** The check of credentials, the limit of failed attempts, and the renewal of tokens. */
package kr.ilovepet.member.login;
