/** What every message has whatever it says: its header and its form on the wire. */
package kr.ilovepet.messaging.message;
