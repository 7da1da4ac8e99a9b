/** Which passwords are taken, and how they are kept. */
package kr.ilovepet.member.password;
