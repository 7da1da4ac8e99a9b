package kr.ilovepet.platform.security;

import java.util.Set;

/** The methods of requests that change nothing (RFC 9110, section 9.2.1). */
public final class SafeMethods {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private SafeMethods() {}

    /** Whether a request with this method changes nothing. */
    public static boolean include(String method) {
        return SAFE.contains(method);
    }
}
