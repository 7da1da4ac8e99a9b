package kr.ilovepet.shop.access;

/** Fills the open places of a path template with values that fit. */
public final class PathSample {

    private PathSample() {}

    /**
     * An address that the template matches.
     *
     * @param template such as <code>orders/{orderId:[0-9]{16,20}}/details</code>
     * @param part the part of the API that the service serves, for templates that leave it open
     */
    public static String of(String template, String part) {
        StringBuilder path = new StringBuilder();
        int at = 0;
        while (at < template.length()) {
            char here = template.charAt(at);
            if (here != '{') {
                path.append(here);
                at++;
                continue;
            }
            int end = closing(template, at);
            path.append(value(template.substring(at + 1, end).split(":", 2)[0].strip(), part));
            at = end + 1;
        }
        return path.toString();
    }

    private static int closing(String template, int opening) {
        int depth = 0;
        for (int at = opening; at < template.length(); at++) {
            if (template.charAt(at) == '{') {
                depth++;
            } else if (template.charAt(at) == '}' && --depth == 0) {
                return at;
            }
        }
        throw new IllegalArgumentException("An opening brace is never closed: " + template);
    }

    private static String value(String name, String part) {
        return switch (name) {
            case "part" -> part;
            case "source" -> "orders";
            case "orderId" -> "2026010100000001";
            case "reason" -> "NO_REPLY";
            case "action" -> "lock";
            case "rendition" -> "full";
            case "paymentId" -> "00000000-0000-4000-8000-000000000000";
            default -> "1";
        };
    }
}
