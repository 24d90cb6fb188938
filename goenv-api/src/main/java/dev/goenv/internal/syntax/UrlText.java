package dev.goenv.internal.syntax;

import dev.goenv.secret.Secret;
import java.util.Optional;
import java.util.function.Function;

/** How Go spells a URL: URL.String, URL.EscapedPath and URL.EscapedFragment of net/url/url.go, Go 1.27. */
final class UrlText {
    private UrlText() {}

    static String of(GoUrl url, Function<GoUrl.Userinfo, String> userinfo) {
        StringBuilder out = new StringBuilder();
        if (!url.scheme().isEmpty()) {
            out.append(url.scheme()).append(':');
        }
        if (url.opaque().isEmpty()) {
            appendAuthority(url, userinfo, out);
            appendPath(url, out);
        } else {
            out.append(url.opaque());
        }
        if (url.forceQuery() || !url.rawQuery().isEmpty()) {
            out.append('?').append(url.rawQuery());
        }
        if (!url.fragment().isEmpty()) {
            out.append('#').append(escaped(UrlEscapes.FRAGMENT, url.fragment(), url.rawFragment()));
        }
        return out.toString();
    }

    private static void appendAuthority(GoUrl url, Function<GoUrl.Userinfo, String> userinfo, StringBuilder out) {
        boolean empty = url.host().isEmpty() && url.userinfo().isEmpty();
        if (empty && (url.scheme().isEmpty() || url.omitHost() || url.path().isEmpty())) {
            return;
        }
        out.append("//");
        url.userinfo().map(userinfo).ifPresent(info -> out.append(info).append('@'));
        out.append(escape(UrlEscapes.HOST, url.host()));
    }

    private static void appendPath(GoUrl url, StringBuilder out) {
        String path = escapedPath(url);
        boolean noAuthority =
                url.omitHost() && url.host().isEmpty() && url.userinfo().isEmpty();
        if (noAuthority && path.startsWith("//")) {
            // Else the path would be read as an authority.
            out.append("%2F");
            path = path.substring(1);
        }
        if (!path.isEmpty() && path.charAt(0) != '/' && !url.host().isEmpty()) {
            out.append('/');
        }
        int slash = path.indexOf('/');
        int colon = path.indexOf(':');
        if (out.length() == 0 && colon >= 0 && (slash < 0 || colon < slash)) {
            // Else the first element would be read as a scheme.
            out.append("./");
        }
        out.append(path);
    }

    static String escapedPath(GoUrl url) {
        boolean asterisk = url.path().equals("*") && url.rawPath().isEmpty();
        return asterisk ? "*" : escaped(UrlEscapes.PATH, url.path(), url.rawPath());
    }

    /** The spelling {@code raw} if it is one of {@code decoded}, else Go's own. */
    private static String escaped(UrlEscapes part, String decoded, String raw) {
        String rawBytes = GoBytes.encode(raw);
        if (!raw.isEmpty() && part.isValidEncoded(rawBytes) && spells(part, rawBytes, decoded)) {
            return raw;
        }
        return escape(part, decoded);
    }

    private static boolean spells(UrlEscapes part, String rawBytes, String decoded) {
        try {
            return part.unescape(rawBytes).equals(GoBytes.encode(decoded));
        } catch (Complaint e) {
            return false;
        }
    }

    private static String escape(UrlEscapes part, String text) {
        return GoBytes.decode(part.escape(GoBytes.encode(text)));
    }

    static String userinfo(GoUrl.Userinfo info) {
        return escape(info.username())
                + info.password().map(word -> ":" + escape(word)).orElse("");
    }

    static String withoutPassword(GoUrl.Userinfo info) {
        Optional<Secret> hidden = info.password().map(word -> Secret.of("xxxxx"));
        return userinfo(new GoUrl.Userinfo(info.username(), hidden));
    }

    private static String escape(Secret secret) {
        return escape(UrlEscapes.USERINFO, secret.reveal());
    }
}
