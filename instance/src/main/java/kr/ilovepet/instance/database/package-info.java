/** The data source of the services' connection pools. */
package kr.ilovepet.instance.database;
