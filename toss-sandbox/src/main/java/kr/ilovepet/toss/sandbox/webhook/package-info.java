/** Webhooks of payment changes; off until a test asks for them. */
package kr.ilovepet.toss.sandbox.webhook;
