package dev.goenv.probes.internal.connect;

import dev.goenv.probe.HttpAnswer;
import java.util.List;
import java.util.Optional;

/** Puts a reply into evidence. */
final class Answers {
    private static final int SHOWN_CHARACTERS = 512;

    private Answers() {}

    /** {@return the reply as evidence, and its body} */
    static Fetched of(
            FetchRequest request,
            Reply reply,
            List<String> redirects,
            boolean credentialSent,
            Optional<String> problem,
            Timeline timeline) {
        String type = BodyText.mediaType(reply.header("content-type"));
        HttpAnswer answer = new HttpAnswer(
                request.operation(),
                request.url(),
                reply.result(),
                reply.status(),
                ServerText.shortened(SelectedHeaders.of(reply.headers())),
                ServerText.shortened(type),
                reply.body().length,
                length(reply),
                BodyText.start(reply.body(), type, SHOWN_CHARACTERS),
                redirects.stream().map(ServerText::shortened).toList(),
                credentialSent,
                problem.map(ServerText::shortened),
                reply.clockOffset(),
                timeline.elapsed());
        return new Fetched(answer, reply.body(), timeline.phases());
    }

    /** The length of what was packed says nothing about what came out of it; Go too forgets it then. */
    private static Optional<Long> length(Reply reply) {
        String length = reply.header("content-length");
        boolean packed = reply.header("content-encoding").equalsIgnoreCase("gzip");
        return !packed && length.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(length)) : Optional.empty();
    }
}
