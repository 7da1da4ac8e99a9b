/** Roles that an API demands of its callers. */
package kr.ilovepet.platform.security;
