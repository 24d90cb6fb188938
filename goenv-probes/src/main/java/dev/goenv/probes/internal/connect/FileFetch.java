package dev.goenv.probes.internal.connect;

import dev.goenv.env.HostFiles;
import dev.goenv.env.HostSystem;
import dev.goenv.env.OperatingSystem;
import dev.goenv.internal.syntax.FileUrl;
import dev.goenv.internal.syntax.GoQuote;
import dev.goenv.internal.syntax.GoUrl;
import dev.goenv.internal.syntax.HostPaths;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.probe.HttpAnswer;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Reads {@code file:} URLs: {@code getFile} of cmd/go/internal/web/http.go, Go 1.27, which gives a status to a file. */
final class FileFetch {
    private final HostSystem host;

    FileFetch(HostSystem host) {
        this.host = host;
    }

    /** {@return the file; its words are whole sentences, as there is no request} */
    Reply read(GoUrl url, FetchRequest request) {
        boolean windows = host.operatingSystem() == OperatingSystem.WINDOWS;
        String path;
        try {
            path = FileUrl.toPath(url, windows ? HostPaths.WINDOWS : HostPaths.UNIX);
        } catch (GoSyntaxException e) {
            return Reply.none(HttpAnswer.Result.OTHER, String.valueOf(e.getMessage()));
        }
        String reading = "reading " + url.redacted() + ": ";
        try {
            Optional<byte[]> content = host.files().read(path);
            if (content.isEmpty()) {
                String words = windows ? "The system cannot find the file specified." : "no such file or directory";
                return status(404, reading + words);
            }
            byte[] body = content.get();
            int length = Math.min(body.length, request.maxBytes());
            return new Reply(
                    HttpAnswer.Result.ANSWERED,
                    200,
                    Map.of("content-length", Integer.toString(body.length)),
                    Arrays.copyOf(body, length),
                    "",
                    false,
                    Optional.empty());
        } catch (IOException e) {
            String message = String.valueOf(e.getMessage());
            if (host.files().kind(path) == HostFiles.Kind.DIRECTORY) {
                return Reply.none(HttpAnswer.Result.OTHER, "read " + GoQuote.quote(url.redacted()) + ": " + message);
            }
            boolean denied = message.endsWith("permission denied") || message.endsWith("Access is denied.");
            String open = "open " + path + ": ";
            String words = message.startsWith(open) ? message.substring(open.length()) : message;
            return denied ? status(403, reading + words) : Reply.none(HttpAnswer.Result.OTHER, message);
        }
    }

    private static Reply status(int status, String words) {
        return new Reply(HttpAnswer.Result.ANSWERED, status, Map.of(), new byte[0], words, false, Optional.empty());
    }
}
