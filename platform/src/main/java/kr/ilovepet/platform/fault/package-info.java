/** Tells what kind of fault was thrown, however deep it stands among the causes. */
package kr.ilovepet.platform.fault;
