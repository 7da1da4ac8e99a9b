package kr.ilovepet.toss.sandbox.http;

import java.util.concurrent.CompletionStage;

/** Responds to a request, at once or later; no thread is held while a response waits. */
@FunctionalInterface
public interface RequestHandler {

    CompletionStage<Response> handle(Request request);
}
