/** The catalog's part of the order saga; {@code CatalogParticipant} is to be read from top to bottom. */
package kr.ilovepet.catalog.saga;
