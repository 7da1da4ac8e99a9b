package kr.ilovepet.instance.listener;

import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.http.ContentEncoding;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.ParsingResult;

/** A content coding for responses alone: a few bytes of a request could become a thousand times as many. */
record EncodeOnly(ContentEncoding coding) implements ContentEncoding {

    @Override
    public String getName() {
        return coding.getName();
    }

    @Override
    public String[] getAliases() {
        return coding.getAliases();
    }

    @Override
    public boolean wantDecode(HttpHeader header) {
        return false;
    }

    @Override
    public boolean wantEncode(HttpHeader header) {
        return coding.wantEncode(header);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public ParsingResult decode(Connection connection, HttpContent content) {
        return coding.decode(connection, content);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpContent encode(Connection connection, HttpContent content) {
        return coding.encode(connection, content);
    }
}
