/** What operators ask. */
package kr.ilovepet.catalog.health;
