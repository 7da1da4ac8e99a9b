/** The service's database as the library uses it: transactions for threads of its own. */
package kr.ilovepet.messaging.database;
