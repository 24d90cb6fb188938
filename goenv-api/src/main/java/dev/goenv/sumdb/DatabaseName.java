package dev.goenv.sumdb;

import dev.goenv.internal.syntax.GoUrl;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.secret.Redaction;

/**
 * The name of a checksum database, which must be a host or a host and a path, for it becomes part of URLs.
 *
 * <p>As {@code dbDial} in {@code cmd/go/internal/modfetch/sumdb.go}, Go 1.27.
 */
final class DatabaseName {
    private static final String REFUSAL = "invalid sumdb name (must be host[/path]): ";

    private DatabaseName() {}

    /**
     * {@return the address {@code https://name}}
     *
     * @throws GoSyntaxException if that URL would have more than host and path, or a path in need of escapes
     */
    static String directUrl(String name) {
        GoUrl url;
        try {
            url = GoUrl.parse("https://" + name);
        } catch (GoSyntaxException e) {
            throw new GoSyntaxException(REFUSAL + withoutUserInfo(name));
        }
        if (name.endsWith("/") || !isHostAndPath(url)) {
            throw new GoSyntaxException(REFUSAL + withoutUserInfo(name) + " " + fieldsOf(url));
        }
        return "https://" + name;
    }

    private static boolean isHostAndPath(GoUrl url) {
        return !url.host().isEmpty()
                && url.scheme().equals("https")
                && url.opaque().isEmpty()
                && url.userinfo().isEmpty()
                && url.rawPath().isEmpty()
                && url.rawQuery().isEmpty()
                && url.fragment().isEmpty()
                && url.rawFragment().isEmpty()
                && !url.forceQuery()
                && !url.omitHost();
    }

    /** The go command prints Go's structure with {@code %+v} here, user info included; ours leaves that out. */
    private static String fieldsOf(GoUrl url) {
        return "{Scheme:" + url.scheme()
                + " Opaque:" + url.opaque()
                + " User:" + (url.userinfo().isEmpty() ? "" : Redaction.MASK)
                + " Host:" + url.host()
                + " Path:" + url.path()
                + " Fragment:" + url.fragment()
                + " RawQuery:" + url.rawQuery()
                + " RawPath:" + url.rawPath()
                + " RawFragment:" + url.rawFragment()
                + " ForceQuery:" + url.forceQuery()
                + " OmitHost:" + url.omitHost() + "}";
    }

    private static String withoutUserInfo(String name) {
        return Redaction.redact("//" + name).substring(2);
    }
}
