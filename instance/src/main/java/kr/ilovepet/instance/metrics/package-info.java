/** The metrics of an instance and where they are read. */
package kr.ilovepet.instance.metrics;
