/**
 * Orders, their refunds and stock returns, with the rules that hold whatever asks. Knows no message, no HTTP and no EJB
 * but the repositories' own, which stand beside their ports.
 */
package kr.ilovepet.order.domain;
