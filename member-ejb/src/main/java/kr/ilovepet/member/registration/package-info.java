/** How somebody becomes a member, and how often that may be tried. */
package kr.ilovepet.member.registration;
