/** The readiness check of the brokers. */
package kr.ilovepet.messaging.health;
