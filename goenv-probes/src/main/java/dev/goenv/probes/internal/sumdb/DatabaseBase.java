package dev.goenv.probes.internal.sumdb;

import dev.goenv.internal.syntax.GoUrl;
import dev.goenv.proxy.ChecksumHop;
import dev.goenv.secret.Redaction;

/**
 * The URL under which a database is asked: its own, or {@code <proxy>/sumdb/<name>}.
 *
 * <p>Follows {@code Join} in {@code cmd/go/internal/web/api.go}, Go 1.27. It may hold user info, which is never shown.
 *
 * @param url the URL
 * @param throughProxy whether a module proxy stands in for the database
 */
public record DatabaseBase(GoUrl url, boolean throughProxy) {
    private static final String SUPPORTED = "/supported";

    /**
     * {@return the base of a way to the database}
     *
     * @throws dev.goenv.module.GoSyntaxException if its URL is none, which no {@link ChecksumHop} of a route has
     */
    public static DatabaseBase of(ChecksumHop hop) {
        if (hop instanceof ChecksumHop.ThroughProxy proxy) {
            GoUrl supported = GoUrl.parse(proxy.url());
            return new DatabaseBase(
                    withPaths(supported, without(supported.path(), SUPPORTED), without(supported.rawPath(), SUPPORTED)),
                    true);
        }
        return new DatabaseBase(GoUrl.parse(hop.url()), false);
    }

    /** {@return the URL of a file, given without a slash at its start; it may hold user info} */
    public String file(String path) {
        return withPaths(url, without(url.path(), "/") + "/" + path, without(url.rawPath(), "/") + "/" + path)
                .text();
    }

    /** {@return the URL of a file, fit to be shown} */
    String shown(String path) {
        return Redaction.redact(file(path));
    }

    private static String without(String path, String end) {
        return path.endsWith(end) ? path.substring(0, path.length() - end.length()) : path;
    }

    private static GoUrl withPaths(GoUrl url, String path, String rawPath) {
        return new GoUrl(
                url.scheme(),
                url.opaque(),
                url.userinfo(),
                url.host(),
                path,
                rawPath,
                url.forceQuery(),
                url.rawQuery(),
                url.fragment(),
                url.rawFragment(),
                url.omitHost());
    }

    /** {@return the URL fit to be shown, without a slash at its end} */
    @Override
    public String toString() {
        return without(url.toString(), "/");
    }
}
