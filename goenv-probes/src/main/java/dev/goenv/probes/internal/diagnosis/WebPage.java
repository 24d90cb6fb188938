package dev.goenv.probes.internal.diagnosis;

import dev.goenv.probe.HttpAnswer;
import java.util.Locale;

/** Web pages where go never asks for one. */
final class WebPage {
    private WebPage() {}

    /** {@return whether an answer of success is a web page} */
    static boolean isInstead(HttpAnswer answer) {
        return answer.result() == HttpAnswer.Result.ANSWERED
                && answer.status() == 200
                && !answer.operation().equals("go-get")
                && (answer.html() || looksLike(answer.bodyStart()));
    }

    private static boolean looksLike(String body) {
        String start = body.stripLeading().toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html") || start.startsWith("<html");
    }
}
