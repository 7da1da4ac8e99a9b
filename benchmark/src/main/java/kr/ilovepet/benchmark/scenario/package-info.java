/** What is measured, a scenario each. */
package kr.ilovepet.benchmark.scenario;
