package dev.goenv.proxy;

import dev.goenv.internal.syntax.GoSpace;
import dev.goenv.internal.syntax.GoUrl;
import dev.goenv.internal.syntax.HostPaths;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.secret.Redaction;
import java.util.ArrayList;
import java.util.List;

/**
 * The grammar of GOPROXY: {@code proxyList} and {@code newProxyRepo} in {@code cmd/go/internal/modfetch/proxy.go}, Go 1.27.
 *
 * <p>Entries end at a comma or a bar, blanks around them do not count, empty ones are skipped. The first malformed entry
 * is reported; entries after {@code direct} or {@code off} are not looked at.
 */
final class ProxyListParser {
    private final String text;
    private final HostPaths paths;
    private final List<ProxyEntry> entries = new ArrayList<>();
    private final List<IgnoredEntry> ignored = new ArrayList<>();
    private boolean ended;

    ProxyListParser(String text, HostPaths paths) {
        this.text = text;
        this.paths = paths;
    }

    void parse() {
        int start = 0;
        while (start <= text.length()) {
            int end = separatorFrom(start);
            boolean bar = end < text.length() && text.charAt(end) == '|';
            add(start, end, bar ? Fallback.ON_ANY_ERROR : Fallback.ON_NOT_FOUND);
            start = end + 1;
        }
        if (entries.isEmpty()) {
            throw new GoSyntaxException("GOPROXY list is not the empty string, but contains no entries");
        }
        int last = entries.size() - 1;
        if (entries.get(last) instanceof ProxyEntry.ModuleProxy proxy) {
            entries.set(last, proxy.last());
        }
    }

    List<ProxyEntry> entries() {
        return List.copyOf(entries);
    }

    List<IgnoredEntry> ignored() {
        return List.copyOf(ignored);
    }

    private int separatorFrom(int start) {
        int i = start;
        while (i < text.length() && text.charAt(i) != ',' && text.charAt(i) != '|') {
            i++;
        }
        return i;
    }

    private void add(int start, int end, Fallback fallback) {
        String entry = GoSpace.trim(text.substring(start, end));
        if (entry.isEmpty()) {
            return;
        }
        int position = text.indexOf(entry, start);
        if (ended) {
            ignored.add(new IgnoredEntry(entry, position));
        } else if (entry.equals("off")) {
            entries.add(new ProxyEntry.Off(position));
            ended = true;
        } else if (entry.equals("direct")) {
            entries.add(new ProxyEntry.Direct(position));
            ended = true;
        } else {
            entries.add(new ProxyEntry.ModuleProxy(checkedUrl(withScheme(entry)), position, fallback));
        }
    }

    /** Words are reserved, paths must be URLs, all else is a host with {@code https://} left out. */
    private String withScheme(String entry) {
        boolean word = entry.chars().noneMatch(c -> c == '.' || c == ':' || c == '/');
        boolean complete = entry.contains(":/") || paths.isAbs(entry) || entry.startsWith("/");
        return word || complete ? entry : "https://" + entry;
    }

    private GoUrl checkedUrl(String entry) {
        GoUrl url = GoUrl.parse(entry, text);
        return switch (url.scheme()) {
            case "http", "https" -> url;
            case "file" -> {
                if (!isPathOnly(url)) {
                    throw new GoSyntaxException(
                            "invalid file:// proxy URL with non-path elements: " + shown(url, entry));
                }
                yield url;
            }
            case "" -> throw new GoSyntaxException("invalid proxy URL missing scheme: " + shown(url, entry));
            default ->
                throw new GoSyntaxException(
                        "invalid proxy URL scheme (must be https, http, file): " + shown(url, entry));
        };
    }

    /** The URL in Go's spelling, whose escapes hide what tells a secret; so the entry where it holds one. */
    private static String shown(GoUrl url, String entry) {
        String redacted = Redaction.redact(entry);
        return redacted.equals(entry) ? url.toString() : redacted;
    }

    private static boolean isPathOnly(GoUrl url) {
        return url.opaque().isEmpty()
                && url.userinfo().isEmpty()
                && url.host().isEmpty()
                && !url.forceQuery()
                && url.rawQuery().isEmpty()
                && url.fragment().isEmpty()
                && url.rawFragment().isEmpty()
                && !url.omitHost();
    }
}
