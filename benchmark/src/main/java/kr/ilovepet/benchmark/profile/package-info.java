/** Flight recordings of the instances during a scenario, and the hottest frames in them. */
package kr.ilovepet.benchmark.profile;
