/** Redis as a cache whose loss nobody notices. */
package kr.ilovepet.platform.redis;
