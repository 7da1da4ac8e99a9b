/** What is measured from outside: latencies, processor time of processes, counters of the database. */
package kr.ilovepet.benchmark.measure;
