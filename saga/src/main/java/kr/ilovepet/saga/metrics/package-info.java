/** What the saga library counts. */
package kr.ilovepet.saga.metrics;
