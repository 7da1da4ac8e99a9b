/** How an instance ends that cannot do its work. */
package kr.ilovepet.instance.stop;
