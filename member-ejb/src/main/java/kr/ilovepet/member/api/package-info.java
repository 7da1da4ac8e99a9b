/** The JSON API of members. */
package kr.ilovepet.member.api;
