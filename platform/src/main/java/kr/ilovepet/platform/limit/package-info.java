/**
 * Limits on how often something is done, by whom or from where: token buckets that all instances share in Redis, and
 * that each keeps by itself while Redis is away.
 */
package kr.ilovepet.platform.limit;
