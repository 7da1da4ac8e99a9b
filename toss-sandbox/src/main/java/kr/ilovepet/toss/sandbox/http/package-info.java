/** The JDK's HTTP server with routes, bounded bodies, JSON fields and templates; nothing about payments. */
package kr.ilovepet.toss.sandbox.http;
