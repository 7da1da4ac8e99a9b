/** Faults that a test injects into the payment API: refusals, errors, delays and lost responses. */
package kr.ilovepet.toss.sandbox.fault;
