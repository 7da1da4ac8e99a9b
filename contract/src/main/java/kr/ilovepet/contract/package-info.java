/** What the services tell each other: one record for each kind of message, and the topic that carries it. */
package kr.ilovepet.contract;
