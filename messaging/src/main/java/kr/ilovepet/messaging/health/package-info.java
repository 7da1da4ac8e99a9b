/** What the messaging library adds to the health of a service. */
package kr.ilovepet.messaging.health;
