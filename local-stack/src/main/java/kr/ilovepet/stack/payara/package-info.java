/** Payara Micro instances as processes: unpacking it once, its boot files and settings, and the data grid. */
package kr.ilovepet.stack.payara;
