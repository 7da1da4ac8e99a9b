package kr.ilovepet.benchmark.floor;

/**
 * One hop of one order that is to be done.
 *
 * @param hop which
 * @param order number of the order
 * @param eventId of the message; null where somebody calls
 */
record Task(Hop hop, String order, String eventId) {}
