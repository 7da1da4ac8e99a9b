/** {@code ./shop bench}: which scenarios run, on which shop, and where their results go. */
package kr.ilovepet.benchmark;
