/**
 * The catalog's part of the order saga. {@code CatalogSaga} declares it, from top to bottom: each command, what the
 * catalog decides about it, and the reply.
 */
package kr.ilovepet.catalog.saga;
