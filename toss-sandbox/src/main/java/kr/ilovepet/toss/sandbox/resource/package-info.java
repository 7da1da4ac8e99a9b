/** The texts, templates and tables that this program carries. */
package kr.ilovepet.toss.sandbox.resource;
