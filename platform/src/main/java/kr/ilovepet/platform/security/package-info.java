/** Who calls an API, by a bearer token, the roles that it demands of its callers, and the log of what was refused. */
package kr.ilovepet.platform.security;
