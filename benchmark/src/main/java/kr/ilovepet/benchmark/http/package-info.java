/** An HTTP/1.1 client that costs less processor time than what it measures: one blocking socket for each visitor. */
package kr.ilovepet.benchmark.http;
