/** Schema migrations before Hibernate starts, the faults that locking brings, and values as SQL has them. */
package kr.ilovepet.platform.database;
