package kr.ilovepet.stack.process;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks a server whether it is there. */
public final class HttpProbe {
    private static final int MILLISECONDS = 2_000;

    private HttpProbe() {}

    /** Status of a GET; 0 when there was no response within two seconds. */
    public static int status(String url) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(url).toURL().openConnection();
            connection.setConnectTimeout(MILLISECONDS);
            connection.setReadTimeout(MILLISECONDS);
            connection.setInstanceFollowRedirects(false);
            try {
                return connection.getResponseCode();
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return 0;
        }
    }
}
