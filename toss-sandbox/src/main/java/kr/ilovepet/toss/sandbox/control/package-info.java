/** The sandbox's own endpoints for tests: authorize without a browser, faults, clock, webhooks, the ledger. */
package kr.ilovepet.toss.sandbox.control;
