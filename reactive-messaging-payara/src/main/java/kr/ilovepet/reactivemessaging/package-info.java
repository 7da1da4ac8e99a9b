/**
 * What SmallRye Reactive Messaging needs to start on Payara Micro: channels that start when the application is ready.
 */
package kr.ilovepet.reactivemessaging;
