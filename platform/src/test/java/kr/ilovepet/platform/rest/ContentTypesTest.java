package kr.ilovepet.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTypesTest {

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=UTF-8",
                "application/x-www-form-urlencoded;charset=\"utf-8\"",
                "application/json;charset=us-ascii ",
                "multipart/form-data; boundary=----WebKitFormBoundary7MA4YWxkTrZu0gW",
                "multipart/form-data; boundary=\"a b\\\"c\"; charset=utf-8",
                "application/problem+json;",
                "image/png"
            })
    void isReadable(String type) {
        assertThat(ContentTypes.readable(type)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json; charset=utf-7",
                "application/json; charset=utf-16",
                "application/x-www-form-urlencoded; charset=no-such-set",
                "application/x-www-form-urlencoded; charset=*",
                "multipart/form-data; boundary=x; charset=iso-8859-1",
                "application/json; CHARSET=UTF-7",
                "application/json; charset=utf-8; charset=utf-7",
                "application/json; charset=\"\"",
                "application/json; charset=",
                "application/json; charset",
                "application/json charset=utf-8",
                "json",
                "/",
                "text/html, application/json",
                ";charset=utf-8"
            })
    void isNot(String type) {
        assertThat(ContentTypes.readable(type)).isFalse();
    }
}
