/** The sandbox's own endpoints for tests: authorise without a browser, faults, clock, webhooks, the books. */
package kr.ilovepet.toss.sandbox.control;
