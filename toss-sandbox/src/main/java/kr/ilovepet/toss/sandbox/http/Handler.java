package kr.ilovepet.toss.sandbox.http;

import java.util.concurrent.CompletionStage;

/** Answers a call, at once or later; no thread is held while an answer waits. */
@FunctionalInterface
public interface Handler {

    CompletionStage<Answer> handle(Call call);
}
