/** Schema migrations before Hibernate starts, and the faults that locking brings. */
package kr.ilovepet.platform.database;
