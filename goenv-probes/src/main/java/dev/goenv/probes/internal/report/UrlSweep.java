package dev.goenv.probes.internal.report;

import dev.goenv.probes.internal.report.Placeholders.Kind;
import dev.goenv.secret.Redaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces what is private in URLs: paths on servers that are not public services, queries, users. Hosts come later. */
final class UrlSweep {
    /** A bar or comma ends a URL in a list; an exclamation mark in the id of a probe, unless it escapes a capital letter. */
    private static final Pattern URL =
            Pattern.compile("(?<![A-Za-z0-9+.-])([A-Za-z0-9+.-]+://)([^\\s/?#\"'<>|,;!()]*)([^\\s\"'<>|,;!()]*)"
                    + "((?:![a-z][^\\s\"'<>|,;!()]*)*)");

    /** {@code git@host:team/repository}. */
    private static final Pattern SCP =
            Pattern.compile("(?<![\\w/])([\\w.-]+)@([\\w.-]+):(?=[^\\s/0-9])([^\\s\"'<>|,;!()]+)");

    /** Words of the protocols, and what stands for a path in advice: {@code https://HOST/PATH}. */
    private static final Set<String> PUBLIC = Set.of(
            "sumdb",
            "sum.golang.org",
            "supported",
            "latest",
            "lookup",
            "tile",
            "info",
            "refs",
            "git-upload-pack",
            "8",
            "PATH");

    private final PrivateNames names;
    private final Placeholders placeholders;

    UrlSweep(PrivateNames names, Placeholders placeholders) {
        this.names = names;
        this.placeholders = placeholders;
    }

    String apply(String text) {
        String swept = text.contains("://") ? URL.matcher(text).replaceAll(this::url) : text;
        return swept.indexOf('@') < 0 ? swept : SCP.matcher(swept).replaceAll(this::scp);
    }

    private String url(MatchResult match) {
        String scheme = match.group(1);
        String authority = match.group(2);
        int at = authority.lastIndexOf('@');
        String user = at < 0 ? "" : user(authority.substring(0, at)) + "@";
        String place = authority.substring(at + 1);
        if (scheme.equalsIgnoreCase("file://")) {
            return Matcher.quoteReplacement(
                    scheme + place + "/" + placeholders.of(Kind.PATH, match.group(3)) + match.group(4));
        }
        boolean service = PublicNames.isService(HostsOf.withoutPort(place));
        boolean escapes = service ? !match.group(3).isEmpty() : match.group(3).endsWith("/");
        String whole = escapes ? match.group(3) + match.group(4) : match.group(3);
        String rest = escapes ? "" : match.group(4);
        return Matcher.quoteReplacement(scheme + user + place + (service ? servicePath(whole) : path(whole)) + rest);
    }

    private String user(String user) {
        boolean telling = !user.contains(Redaction.MASK) && PublicNames.isAccount(user);
        return telling ? placeholders.of(Kind.USER, user) : user;
    }

    /** Proxy and database have module paths in their URLs, also such as no leg is about. */
    private String servicePath(String path) {
        int end = path.contains("/@") ? path.indexOf("/@") : path.length();
        int start = path.startsWith("/lookup/") ? "/lookup/".length() : 1;
        int at = path.indexOf('@', start);
        int stop = at > 0 && at < end ? at : end;
        if (stop <= start || path.startsWith("/tile/") || path.startsWith("/sumdb/") || path.equals("/latest")) {
            return path;
        }
        String module = PrivateNames.unescaped(path.substring(start, stop));
        boolean shown = module.startsWith("module-") || names.isPublicModule(module);
        String name = shown ? path.substring(start, stop) : placeholders.of(Kind.MODULE, module);
        return path.substring(0, start) + name + path.substring(stop);
    }

    private String path(String text) {
        int query = indexOfAny(text, "?#");
        String path = query < 0 ? text : text.substring(0, query);
        StringJoiner shown = new StringJoiner("/");
        List<String> run = new ArrayList<>();
        boolean operation = false;
        for (String segment : path.split("/", -1)) {
            operation |= segment.startsWith("@");
            boolean plain = operation || segment.isEmpty() || segment.startsWith("module-") || PUBLIC.contains(segment);
            if (plain) {
                flush(run, shown);
                shown.add(segment);
            } else {
                run.add(segment);
            }
        }
        flush(run, shown);
        String rest = query < 0 ? "" : text.substring(query);
        boolean known = rest.isEmpty() || rest.equals("?go-get=1") || rest.equals("?service=git-upload-pack");
        return shown + (known ? rest : rest.charAt(0) + "hidden");
    }

    private void flush(List<String> run, StringJoiner shown) {
        if (!run.isEmpty()) {
            String hidden = String.join("/", run);
            String bare = hidden.replaceAll("[.:]+$", "");
            shown.add(placeholders.of(Kind.PATH, bare) + hidden.substring(bare.length()));
            run.clear();
        }
    }

    private String scp(MatchResult match) {
        String path = match.group(3);
        String shown = path.startsWith("module-") ? path : placeholders.of(Kind.PATH, path);
        return Matcher.quoteReplacement(user(match.group(1)) + "@" + match.group(2) + ":" + shown);
    }

    private static int indexOfAny(String text, String chars) {
        for (int i = 0; i < text.length(); i++) {
            if (chars.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
