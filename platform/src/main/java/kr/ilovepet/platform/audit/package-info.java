/**
 * What admins change, recorded in the transaction of the change. A service that takes part runs the migrations in
 * {@code db/audit} in its database, lists {@link kr.ilovepet.platform.audit.AuditRecord} in its persistence unit, and
 * has a bean that extends {@link kr.ilovepet.platform.audit.AuditTrail} and a resource that extends
 * {@link kr.ilovepet.platform.audit.AuditResource}.
 */
package kr.ilovepet.platform.audit;
