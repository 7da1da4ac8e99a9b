/** Which passwords are accepted, and how they are hashed. */
package kr.ilovepet.member.password;
