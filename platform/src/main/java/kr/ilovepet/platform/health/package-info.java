/** What an instance says of itself at {@code /health}, where all WARs of the instance are merged: names are unique. */
package kr.ilovepet.platform.health;
