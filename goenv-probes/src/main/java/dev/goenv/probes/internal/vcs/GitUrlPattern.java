package dev.goenv.probes.internal.vcs;

import dev.goenv.internal.syntax.GoUrl;
import dev.goenv.module.GoSyntaxException;
import java.util.Locale;

/** URLs in sections such as {@code http.URL.key} ({@code urlmatch_config_entry} in urlmatch.c, git 2.39). */
final class GitUrlPattern {
    private GitUrlPattern() {}

    /** {@return how closely a URL of the configuration fits: 0 for none at all, which fits always; -1 if it does not} */
    static int specificity(String pattern, String url) {
        if (pattern.isEmpty()) {
            return 0;
        }
        try {
            GoUrl wanted = GoUrl.parse(pattern);
            GoUrl asked = GoUrl.parse(url);
            String prefix = wanted.path().endsWith("/") ? wanted.path() : wanted.path() + "/";
            boolean fits = wanted.scheme().equals(asked.scheme())
                    && hostFits(wanted, asked)
                    && (asked.path() + "/").startsWith(prefix);
            return fits ? 1 + prefix.length() : -1;
        } catch (GoSyntaxException e) {
            // Git leaves out what is no URL.
            return -1;
        }
    }

    /** Hosts and ports are the same; {@code *} stands for one label. */
    private static boolean hostFits(GoUrl wanted, GoUrl asked) {
        String[] pattern = wanted.hostname().toLowerCase(Locale.ROOT).split("\\.", -1);
        String[] labels = asked.hostname().toLowerCase(Locale.ROOT).split("\\.", -1);
        boolean fits = pattern.length == labels.length && port(wanted).equals(port(asked));
        for (int i = 0; fits && i < labels.length; i++) {
            fits = pattern[i].equals("*") || pattern[i].equals(labels[i]);
        }
        return fits;
    }

    private static String port(GoUrl url) {
        return url.port().isEmpty() ? url.scheme().equals("https") ? "443" : "80" : url.port();
    }
}
