/**
 * The floor: the hops of an order over the same broker and database, by a bare program of kafka-clients and JDBC. No
 * arrangement of the shop can be faster with as many commits.
 */
package kr.ilovepet.benchmark.floor;
