/** The JSON API: who may ask for what. */
package kr.ilovepet.catalog.api;
