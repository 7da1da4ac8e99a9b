package kr.ilovepet.platform.problem;

import jakarta.ws.rs.core.Response;

final class StatusTitle {

    private StatusTitle() {}

    static String of(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return switch (status) {
            case 413 -> "Content Too Large";
            case 422 -> "Unprocessable Content";
            default -> known == null ? "Error" : known.getReasonPhrase();
        };
    }
}
