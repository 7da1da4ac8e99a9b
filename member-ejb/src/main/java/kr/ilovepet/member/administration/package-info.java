/** What admins do with members: lock and unlock them, give and take roles, end their logins. All of it is recorded. */
package kr.ilovepet.member.administration;
