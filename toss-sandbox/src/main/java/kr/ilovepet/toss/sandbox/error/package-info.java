/** The error codes of the service with their HTTP statuses and messages (resource {@code errors.tsv}). */
package kr.ilovepet.toss.sandbox.error;
