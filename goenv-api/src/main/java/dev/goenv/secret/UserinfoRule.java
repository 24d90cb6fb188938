package dev.goenv.secret;

import java.util.Set;

/**
 * Finds the user info of URLs, well-formed or not, with a scheme or without.
 *
 * <p>The text is cut into words at blanks and quotes, and where the next URL of a list begins. In each word the user info
 * ends at the last {@code @} that may end one, since passwords contain raw {@code @} and {@code /}; what begins before it
 * decides whether there is any.
 */
final class UserinfoRule {
    /** Users by whose name alone nobody gets in. */
    private static final Set<String> WELL_KNOWN = Set.of("git", "hg", "svn", "bzr", "anonymous");

    private final String text;
    private final Spans secrets;
    /** The start of an authority earlier in this line that can't be one, unless blanks are part of its password; or -1. */
    private int broken = -1;

    private UserinfoRule(String text, Spans secrets) {
        this.text = text;
        this.secrets = secrets;
    }

    static void find(String text, Spans secrets) {
        if (text.indexOf('@') >= 0) {
            new UserinfoRule(text, secrets).find();
        }
    }

    private void find() {
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean end = i == text.length() || isWordEnd(text.charAt(i));
            if (end || UrlMarks.nextUrlOfList(text, i)) {
                if (i > start) {
                    word(start, i);
                }
                start = i + 1;
                if (end && i < text.length() && Chars.isLineEnd(text.charAt(i))) {
                    broken = -1;
                }
            }
        }
    }

    private static boolean isWordEnd(char c) {
        return Chars.isBlank(c) || Chars.isQuote(c) || c == '<' || c == '>';
    }

    private void word(int start, int end) {
        int at = UrlMarks.lastPossibleAt(text, start, end);
        int slashes = UrlMarks.slashes(text, start, start, end);
        if (slashes > start && at >= 0) {
            int before = UrlMarks.lastPossibleAt(text, start, slashes);
            if (before >= 0) {
                withoutScheme(start, before);
            }
        }
        int path = -1;
        int passed = -1;
        while (slashes >= 0) {
            int authority = slashes + 2;
            while (authority < end && text.charAt(authority) == '/') {
                authority++;
            }
            int before = passed < 0 ? -1 : UrlMarks.lastPossibleAt(text, passed, slashes);
            if (before >= 0) {
                inPath(passed, before);
            }
            int stop = UrlMarks.authorityEnd(text, authority, end);
            path = path < 0 ? stop : path;
            passed = stop;
            if (authority(authority, stop, end, at)) {
                return;
            }
            slashes = UrlMarks.slashes(text, start, authority, end);
        }
        if (at < 0) {
            return;
        }
        if (broken >= 0 && path < 0) {
            secrets.add(broken, at);
            broken = -1;
        } else if (path >= 0) {
            inPath(path, at);
        } else {
            withoutScheme(start, at);
        }
    }

    /** A user info within a path, query or list after the path, recognised by its colon. */
    private void inPath(int path, int at) {
        int colon = at - 1;
        while (colon > path && text.charAt(colon) != ':') {
            colon--;
        }
        int from = colon;
        while (from > path && "/\\?#&=,|;".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        // One letter before the colon and a separator after it make the drive of a Windows path.
        boolean drive = colon - from == 1 && "\\/".indexOf(text.charAt(colon + 1)) >= 0;
        if (colon > path && from > path && !drive) {
            secrets.add(from, at);
        }
    }

    /** Masks the user info of the authority from {@code start} to {@code stop}, if it has one; {@code at}: last one or -1. */
    private boolean authority(int start, int stop, int end, int at) {
        int ownAt = stop - 1;
        while (ownAt >= start && text.charAt(ownAt) != '@') {
            ownAt--;
        }
        ownAt = ownAt < start ? -1 : ownAt;
        HostPort host = HostPort.of(text, start, stop);
        boolean later = at > stop && (!host.plausible() || host.ambiguous() && HostPort.looksLikeHost(text, at + 1));
        int last = ownAt >= 0 || later ? Math.max(ownAt, at) : -1;
        if (last < 0) {
            broken = !host.plausible() || host.ambiguous() && stop == end ? start : broken;
            return false;
        }
        broken = -1;
        int from = afterPlainEntries(start, last);
        boolean wellKnown = last == ownAt && WELL_KNOWN.contains(text.substring(from, last));
        if (!wellKnown) {
            secrets.add(from, last);
        }
        return true;
    }

    private void withoutScheme(int start, int at) {
        int from = afterPlainEntries(UrlMarks.afterAssignment(text, start, at), at);
        int colon = Chars.indexOf(text, ':', from, at);
        if (colon < 0 || text.startsWith("//", from)) {
            return;
        }
        boolean drive = colon == from + 1 && ("\\/".indexOf(text.charAt(colon + 1)) >= 0);
        boolean mail = text.startsWith("mailto:", from);
        int slash = Chars.indexOf(text, '/', from, at);
        HostPort host = HostPort.of(text, from, slash < 0 ? at : slash);
        boolean oneColon = slash < 0 || Chars.indexOf(text, ':', slash, at) < 0;
        boolean hostAndPath = slash >= 0 && oneColon && host.plausible() && !HostPort.looksLikeHost(text, at + 1);
        if (drive) {
            inPath(colon, at);
        } else if (!mail && !hostAndPath) {
            secrets.add(from, at);
        }
    }

    /**
     * Passes over list entries before the user info that are complete hosts, as in {@code goproxy.cn,user:word@host}. An
     * entry that may as well be a part of the user info is not passed over.
     */
    private int afterPlainEntries(int start, int at) {
        int colonBeforeAt = text.lastIndexOf(':', at);
        int from = start;
        for (int i = start; i < at; i++) {
            if (!Chars.isListSeparator(text.charAt(i))) {
                continue;
            }
            int slash = Chars.indexOf(text, '/', from, i);
            HostPort entry = HostPort.of(text, from, slash < 0 ? i : slash);
            boolean userinfoAfter = colonBeforeAt > i || text.startsWith(Redaction.MASK, i + 1);
            if (!entry.plausible() || entry.ambiguous() || !userinfoAfter) {
                return from;
            }
            from = i + 1;
        }
        return from;
    }
}
