package dev.goenv.probes.internal.connect;

import dev.goenv.internal.syntax.GoQuote;
import dev.goenv.internal.syntax.GoUrl;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.probe.HttpAnswer;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * Which redirects are followed: net/http/client.go and {@code securityPreservingHTTPClient} of cmd/go/internal/web/http.go,
 * Go 1.27.
 */
final class Redirects {
    /** The requests of a chain, the first included. */
    static final int MAX_REQUESTS = 10;

    private Redirects() {}

    /** Where a redirect leads. */
    sealed interface Next {
        /**
         * On.
         *
         * @param url where to
         */
        record To(GoUrl url) implements Next {}

        /**
         * Nowhere.
         *
         * @param words what Go prints, with the URL
         */
        record Refused(String words) implements Next {}
    }

    /** {@return whether an answer leads on} */
    static boolean leadsOn(Reply reply) {
        return switch (reply.status()) {
            case 301, 302, 303, 307, 308 -> reply.result() == HttpAnswer.Result.ANSWERED;
            default -> false;
        };
    }

    /**
     * {@return what follows}
     *
     * @param first the URL that was asked first
     * @param from the URL that answered
     * @param location what it answered, not empty
     * @param requests how many requests there were
     * @param method {@code Get} or {@code Head}
     * @param preserving whether https may not lead to http
     */
    static Next next(GoUrl first, GoUrl from, String location, int requests, String method, boolean preserving) {
        Optional<GoUrl> resolved;
        try {
            resolved = resolve(from, location);
        } catch (GoSyntaxException e) {
            return new Next.Refused(method + " " + GoQuote.quote(from.redacted()) + ": failed to parse Location header "
                    + GoQuote.quote(location) + ": " + e.getMessage());
        }
        String before = method + " " + GoQuote.quote(location) + ": ";
        if (resolved.isEmpty()) {
            return new Next.Refused(before + "no Host in request URL");
        }
        GoUrl to = resolved.get();
        if (preserving && first.scheme().equals("https") && !to.scheme().equals("https")) {
            return new Next.Refused(
                    before + "redirected from secure URL " + from.text() + " to insecure URL " + to.text());
        }
        if (requests >= MAX_REQUESTS) {
            return new Next.Refused(before + "stopped after 10 redirects");
        }
        if (!to.scheme().equals("https") && !to.scheme().equals("http")) {
            return new Next.Refused(method + " " + GoQuote.quote(to.redacted()) + ": unsupported protocol scheme "
                    + GoQuote.quote(to.scheme()));
        }
        return new Next.To(to);
    }

    private static Optional<GoUrl> resolve(GoUrl from, String location) {
        GoUrl parsed = GoUrl.parse(location);
        if (!parsed.scheme().isEmpty()) {
            return Optional.of(parsed);
        }
        HttpUrl base = HttpUrl.parse(from.withoutUserinfo().text());
        HttpUrl resolved = base == null ? null : base.resolve(location);
        return Optional.ofNullable(resolved).map(url -> GoUrl.parse(url.toString()));
    }

    /** {@return whether a credential for one URL may go to another: same host, and encrypted} */
    static boolean keepsCredential(GoUrl first, GoUrl to) {
        return to.scheme().equals("https")
                && first.scheme().equals("https")
                && ServerName.lower(first.hostname()).equals(ServerName.lower(to.hostname()));
    }
}
