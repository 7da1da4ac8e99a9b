/** The shop as a whole: its parts in an arrangement, and the command line that starts, shows and stops it. */
package kr.ilovepet.stack.shop;
