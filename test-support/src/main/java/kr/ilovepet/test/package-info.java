/**
 * What the container tests and the system tests share: a client of the API, access tokens, the part of the other
 * services in the saga, and readers of what a service publishes.
 */
package kr.ilovepet.test;
