/** What every message has whatever it says: header, subject, type and form on the wire; and how topics are named. */
package kr.ilovepet.messaging.message;
