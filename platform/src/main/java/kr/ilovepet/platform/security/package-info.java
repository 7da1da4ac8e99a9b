/** Who calls an API, by a bearer token, and the roles that it demands of its callers. */
package kr.ilovepet.platform.security;
