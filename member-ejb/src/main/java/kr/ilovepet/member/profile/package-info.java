/** What members, admins and services are shown of a member. */
package kr.ilovepet.member.profile;
