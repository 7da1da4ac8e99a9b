/** Lets one instance of a service do what must not be done twice at a time. */
package kr.ilovepet.messaging.lease;
