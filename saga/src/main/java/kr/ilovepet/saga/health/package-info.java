/** What the saga library adds to the health of a service. */
package kr.ilovepet.saga.health;
