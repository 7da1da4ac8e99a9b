/** Members as they are stored, and how one becomes a member. */
package kr.ilovepet.member.account;
