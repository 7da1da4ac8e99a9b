package kr.ilovepet.storefront.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads addresses as they are written; a name is never looked up. */
final class IpAddress {

    private static final String BYTE = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern V4 = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");

    /** With a colon, and nothing else in front, the JDK reads an address or fails, but never asks a name server. */
    private static final Pattern V6 = Pattern.compile("(?=.*:)[0-9A-Fa-f:][0-9A-Fa-f:.]{1,44}");

    /** Some proxies add the port: {@code 192.0.2.1:4711}, {@code [2001:db8::1]:4711}; brackets may also stand alone. */
    private static final Pattern WITH_PORT = Pattern.compile("\\[([^\\]]*)\\](?::[0-9]{1,5})?|([0-9.]+):[0-9]{1,5}");

    private IpAddress() {}

    /** The address of a text that is one, with or without a port or an IPv6 zone. */
    static Optional<InetAddress> hop(String text) {
        String stripped = text.strip();
        Matcher port = WITH_PORT.matcher(stripped);
        String address = !port.matches() ? stripped : port.group(1) == null ? port.group(2) : port.group(1);
        int zone = address.indexOf('%');
        return of(zone < 0 ? address : address.substring(0, zone));
    }

    /** The address of a text that is one; an IPv4 address written as IPv6 is the IPv4 address. */
    static Optional<InetAddress> of(String text) {
        if (!V4.matcher(text).matches() && !V6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException malformed) {
            return Optional.empty();
        }
    }
}
