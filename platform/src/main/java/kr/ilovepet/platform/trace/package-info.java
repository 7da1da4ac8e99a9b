/** The trace that a request, and all work that it causes, belongs to. */
package kr.ilovepet.platform.trace;
