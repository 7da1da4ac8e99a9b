package kr.ilovepet.storefront.sharing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * A page as bytes, in pieces between which each visitor's page token is written.
 *
 * @param contentType the media type with its charset; null for none
 * @param vary the request headers on which the page depends; null for none
 * @param pieces one more than there are places for the token
 * @param begunAt nanoseconds of the clock when the page's rendering began, before its data were asked for
 */
record SharedPage(String contentType, String vary, List<byte[]> pieces, long begunAt) {

    /** Cuts a page at its placeholders. */
    static SharedPage cut(String contentType, String vary, byte[] page, String placeholder, long begunAt) {
        byte[] cut = placeholder.getBytes(StandardCharsets.US_ASCII);
        List<byte[]> pieces = new ArrayList<>();
        int begin = 0;
        for (int at = find(cut, page, 0); at >= 0; at = find(cut, page, begin)) {
            pieces.add(Arrays.copyOfRange(page, begin, at));
            begin = at + cut.length;
        }
        pieces.add(begin == 0 ? page : Arrays.copyOfRange(page, begin, page.length));
        return new SharedPage(contentType, vary, List.copyOf(pieces), begunAt);
    }

    /**
     * Sends the page.
     *
     * @param token gives the visitor's token; asked only if the page has a place for it
     */
    void send(HttpServletResponse response, Supplier<String> token) throws IOException {
        byte[] filling = pieces.size() == 1 ? new byte[0] : token.get().getBytes(StandardCharsets.US_ASCII);
        int length = pieces.stream().mapToInt(piece -> piece.length).sum() + (pieces.size() - 1) * filling.length;
        if (contentType != null) {
            response.setContentType(contentType);
        }
        if (vary != null) {
            response.setHeader("Vary", vary);
        }
        response.setContentLength(length);
        OutputStream out = response.getOutputStream();
        for (int piece = 0; piece < pieces.size(); piece++) {
            if (piece > 0) {
                out.write(filling);
            }
            out.write(pieces.get(piece));
        }
    }

    private static int find(byte[] wanted, byte[] page, int from) {
        for (int at = from; at <= page.length - wanted.length; at++) {
            if (Arrays.equals(wanted, 0, wanted.length, page, at, at + wanted.length)) {
                return at;
            }
        }
        return -1;
    }
}
