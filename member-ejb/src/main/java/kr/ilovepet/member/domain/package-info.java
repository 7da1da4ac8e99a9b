/** Members as they are stored. Knows nothing of HTTP. */
package kr.ilovepet.member.domain;
