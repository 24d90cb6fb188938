package dev.goenv.internal.syntax;

import dev.goenv.secret.Secret;
import java.util.Locale;
import java.util.Optional;

/**
 * The parser behind {@link GoUrl#parse}: Parse, parse, getScheme, parseAuthority, parseHost, setPath and setFragment of
 * net/url/url.go, Go 1.27, with the default GODEBUG ({@code urlstrictcolons=1}). Works on byte strings.
 */
final class UrlParser {
    private static final String USERINFO_PUNCTUATION = "-._:~!$&'()*+,;=%@";

    private String scheme = "";
    private String opaque = "";
    private Optional<GoUrl.Userinfo> userinfo = Optional.empty();
    private String host = "";
    private String path = "";
    private String rawPath = "";
    private boolean forceQuery;
    private String rawQuery = "";
    private String fragment = "";
    private String rawFragment = "";
    private boolean omitHost;
    private final boolean viaRequest;

    private UrlParser(boolean viaRequest) {
        this.viaRequest = viaRequest;
    }

    static GoUrl parse(String text, String whole) {
        String all = GoBytes.encode(text);
        int hash = all.indexOf('#');
        String beforeFragment = hash < 0 ? all : all.substring(0, hash);
        UrlParser parser = new UrlParser(false);
        try {
            parser.parseWithoutFragment(beforeFragment);
        } catch (Complaint e) {
            throw e.aboutUrl(GoBytes.decode(beforeFragment), whole);
        }
        try {
            parser.parseFragment(hash < 0 ? "" : all.substring(hash + 1));
        } catch (Complaint e) {
            throw e.aboutUrl(text, whole);
        }
        return parser.url();
    }

    /** A URL as it stands in a request: absolute or a path, and without fragment. */
    static GoUrl parseRequest(String text, String shown) {
        UrlParser parser = new UrlParser(true);
        try {
            parser.parseWithoutFragment(GoBytes.encode(text));
        } catch (Complaint e) {
            throw e.aboutUrl(shown, shown);
        }
        return parser.url();
    }

    private GoUrl url() {
        return new GoUrl(
                GoBytes.decode(scheme),
                GoBytes.decode(opaque),
                userinfo,
                GoBytes.decode(host),
                GoBytes.decode(path),
                GoBytes.decode(rawPath),
                forceQuery,
                GoBytes.decode(rawQuery),
                GoBytes.decode(fragment),
                GoBytes.decode(rawFragment),
                omitHost);
    }

    private void parseWithoutFragment(String url) throws Complaint {
        if (url.chars().anyMatch(c -> c < ' ' || c == 0x7F)) {
            throw new Complaint("net/url: invalid control character in URL");
        }
        if (url.isEmpty() && viaRequest) {
            throw new Complaint("empty url");
        }
        if (url.equals("*")) {
            path = "*";
            return;
        }
        String rest = cutQuery(cutScheme(url));
        if (!rest.startsWith("/")) {
            if (!scheme.isEmpty()) {
                opaque = rest;
                return;
            }
            if (viaRequest) {
                throw new Complaint("invalid URI for request");
            }
            int slash = rest.indexOf('/');
            int colon = rest.indexOf(':');
            if (colon >= 0 && (slash < 0 || colon < slash)) {
                throw new Complaint("first path segment in URL cannot contain colon");
            }
        }
        if (rest.startsWith("//") && (!scheme.isEmpty() || !viaRequest && !rest.startsWith("///"))) {
            int slash = rest.indexOf('/', 2);
            parseAuthority(slash < 0 ? rest.substring(2) : rest.substring(2, slash));
            rest = slash < 0 ? "" : rest.substring(slash);
        } else if (!scheme.isEmpty() && rest.startsWith("/")) {
            omitHost = true;
        }
        path = UrlEscapes.PATH.unescape(rest);
        rawPath = UrlEscapes.PATH.escape(path).equals(rest) ? "" : rest;
    }

    private String cutScheme(String url) throws Complaint {
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            boolean letter = 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z';
            if (letter || i > 0 && ('0' <= c && c <= '9' || c == '+' || c == '-' || c == '.')) {
                continue;
            }
            if (c != ':') {
                return url;
            }
            if (i == 0) {
                throw new Complaint("missing protocol scheme");
            }
            scheme = url.substring(0, i).toLowerCase(Locale.ROOT);
            return url.substring(i + 1);
        }
        return url;
    }

    private String cutQuery(String rest) {
        int mark = rest.indexOf('?');
        if (mark < 0) {
            return rest;
        }
        forceQuery = mark == rest.length() - 1;
        rawQuery = rest.substring(mark + 1);
        return rest.substring(0, mark);
    }

    private void parseAuthority(String authority) throws Complaint {
        int at = authority.lastIndexOf('@');
        host = UrlHost.parse(scheme, authority.substring(at + 1));
        if (at < 0) {
            return;
        }
        String info = authority.substring(0, at);
        if (!info.chars().allMatch(UrlParser::isUserinfo)) {
            throw new Complaint("net/url: invalid userinfo");
        }
        int colon = info.indexOf(':');
        Secret username = unescapeSecret(colon < 0 ? info : info.substring(0, colon));
        Optional<Secret> password =
                colon < 0 ? Optional.empty() : Optional.of(unescapeSecret(info.substring(colon + 1)));
        userinfo = Optional.of(new GoUrl.Userinfo(username, password));
    }

    private static Secret unescapeSecret(String bytes) throws Complaint {
        return Secret.of(GoBytes.decode(UrlEscapes.USERINFO.unescape(bytes)));
    }

    private static boolean isUserinfo(int c) {
        return 'A' <= c && c <= 'Z'
                || 'a' <= c && c <= 'z'
                || '0' <= c && c <= '9'
                || USERINFO_PUNCTUATION.indexOf(c) >= 0;
    }

    private void parseFragment(String bytes) throws Complaint {
        fragment = UrlEscapes.FRAGMENT.unescape(bytes);
        rawFragment = UrlEscapes.FRAGMENT.escape(fragment).equals(bytes) ? "" : bytes;
    }
}
