/** The REST API of payments: confirm, look-up, cancel. */
package kr.ilovepet.toss.sandbox.api;
