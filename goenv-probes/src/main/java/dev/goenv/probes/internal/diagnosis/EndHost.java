package dev.goenv.probes.internal.diagnosis;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The host that the probe at the end of a way talks to, read from its id. */
final class EndHost {
    private static final Pattern NAMED = Pattern.compile(
            "(?:dns:(?<name>.+)|(?:tcp|tls|proxytls|ssh):(?<host>\\[[^\\]]*\\]|[^:@]+):(?<port>[0-9]+)(?:@.*)?)");

    private EndHost() {}

    /** {@return the host without brackets; the probe's subject if its id tells none} */
    static String of(Symptom symptom) {
        Matcher matcher = NAMED.matcher(symptom.end().id());
        if (!matcher.matches()) {
            return symptom.end().subject();
        }
        String host = Optional.ofNullable(matcher.group("name")).orElse(matcher.group("host"));
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }
}
