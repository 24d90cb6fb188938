package dev.goenv.probes.internal.diagnosis;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The schemes of a WWW-Authenticate or Proxy-Authenticate header (RFC 9110, section 11.6.1). */
final class AuthSchemes {
    /** A scheme at the start or after a comma; what has an equals sign behind it is a parameter. */
    private static final Pattern SCHEME =
            Pattern.compile("(?:^|,)\\s*([A-Za-z][A-Za-z0-9-]*)(?=\\s*(?:,|$)|\\s+[^\\s=,])");

    private static final Pattern QUOTED = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"");

    private AuthSchemes() {}

    /** {@return the schemes in order, as written} */
    static Set<String> of(String header) {
        Set<String> schemes = new LinkedHashSet<>();
        Matcher matcher = SCHEME.matcher(QUOTED.matcher(header).replaceAll("\"\""));
        while (matcher.find()) {
            schemes.add(matcher.group(1));
        }
        return schemes;
    }

    /** {@return whether Go can speak none of them; it knows Basic alone} */
    static boolean beyondGo(Set<String> schemes) {
        return !schemes.isEmpty() && schemes.stream().noneMatch(scheme -> scheme.equalsIgnoreCase("Basic"));
    }
}
