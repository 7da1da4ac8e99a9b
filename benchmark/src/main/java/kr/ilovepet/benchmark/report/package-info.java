/** Results as tables, on the console and as one HTML file. */
package kr.ilovepet.benchmark.report;
