/** What the member service tells all others of its members. */
package kr.ilovepet.member.state;
