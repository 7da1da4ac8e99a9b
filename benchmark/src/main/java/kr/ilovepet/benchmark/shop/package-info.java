/** The shop under measurement, and those who buy there. */
package kr.ilovepet.benchmark.shop;
