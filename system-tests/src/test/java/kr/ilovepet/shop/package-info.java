/**
 * System tests: the whole shop as its users and its operators meet it. This package holds what several subjects share:
 * the shop that runs, a client of its API, a visitor of its pages, and the check that money and stock balance.
 */
package kr.ilovepet.shop;
