/** The records of what admins have changed in the catalog. */
package kr.ilovepet.catalog.audit;
