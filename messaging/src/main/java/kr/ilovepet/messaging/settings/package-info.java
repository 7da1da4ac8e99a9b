/** The rules for the settings of a service that sends and receives messages. */
package kr.ilovepet.messaging.settings;
