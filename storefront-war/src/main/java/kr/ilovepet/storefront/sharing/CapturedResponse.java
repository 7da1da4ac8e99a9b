package kr.ilovepet.storefront.sharing;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;

/** A response whose body is kept instead of sent. What is said about it goes to the real one, but for its length. */
final class CapturedResponse extends HttpServletResponseWrapper {

    private static final int USUAL_BYTES = 32 * 1024;
    private static final int TOO_MANY = 429;
    private static final String LENGTH = "Content-Length";
    private static final String COOKIE = "Set-Cookie";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream(USUAL_BYTES);
    private final ServletOutputStream stream = new BodyStream();
    private PrintWriter writer;
    private boolean cookies;
    private boolean sent;

    CapturedResponse(HttpServletResponse response) {
        super(response);
    }

    /** Whether the container has sent a response by itself, such as an error page, so that there is nothing to add. */
    boolean sent() {
        return sent || isCommitted();
    }

    /** Whether others may get the body too: a page that came about as it should, and was meant for nobody alone. */
    boolean shareable() {
        String type = getContentType();
        return !cookies && getStatus() == SC_OK && type != null && type.startsWith("text/html");
    }

    /** Whether it was this visitor who may not have the page now, which says nothing about the page. */
    boolean refused() {
        return getStatus() == TOO_MANY;
    }

    byte[] body() {
        if (writer != null) {
            writer.flush();
        }
        return body.toByteArray();
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return stream;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(body, Charset.forName(getCharacterEncoding())));
        }
        return writer;
    }

    @Override
    public void flushBuffer() {
        // Nothing is sent before the whole page is there.
    }

    @Override
    public void resetBuffer() {
        body.reset();
    }

    @Override
    public void reset() {
        super.reset();
        body.reset();
    }

    @Override
    public void setContentLength(int length) {
        // The page that is sent has another length, with a token in it.
    }

    @Override
    public void setContentLengthLong(long length) {
        // The same.
    }

    @Override
    public void setHeader(String name, String value) {
        cookies |= COOKIE.equalsIgnoreCase(name);
        if (!LENGTH.equalsIgnoreCase(name)) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        cookies |= COOKIE.equalsIgnoreCase(name);
        if (!LENGTH.equalsIgnoreCase(name)) {
            super.addHeader(name, value);
        }
    }

    @Override
    public void addCookie(Cookie cookie) {
        cookies = true;
        super.addCookie(cookie);
    }

    @Override
    public void sendError(int status) throws IOException {
        sent = true;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        sent = true;
        super.sendError(status, message);
    }

    private final class BodyStream extends ServletOutputStream {

        @Override
        public void write(int value) {
            body.write(value);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            body.write(bytes, from, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("A page is rendered by one thread");
        }
    }
}
