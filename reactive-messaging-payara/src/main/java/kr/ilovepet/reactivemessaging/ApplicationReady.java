package kr.ilovepet.reactivemessaging;

/** Fired once for each deployed application, when its EJBs, its database and its beans can all be used. */
public record ApplicationReady() {}
