/** What the catalog service says of its health. */
package kr.ilovepet.catalog.health;
