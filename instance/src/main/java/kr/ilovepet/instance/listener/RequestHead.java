package kr.ilovepet.instance.listener;

/**
 * What an application judges a request by before its body is read.
 *
 * @param method as sent
 * @param path as sent, not decoded, without the query
 * @param length of the body as announced; negative for chunks
 * @param token whether there is an Authorization header; nobody has looked at it yet
 * @param cookie whether there is a Cookie header
 * @param type the Content-Type as sent; null for none
 */
public record RequestHead(String method, String path, long length, boolean token, boolean cookie, String type) {}
