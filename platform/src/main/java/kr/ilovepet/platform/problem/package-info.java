/** Errors as responses of the API, RFC 9457 (problem+json). */
package kr.ilovepet.platform.problem;
