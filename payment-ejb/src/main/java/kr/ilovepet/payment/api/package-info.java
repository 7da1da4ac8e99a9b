/** The HTTP API of payments, and where Toss sends its notices. */
package kr.ilovepet.payment.api;
