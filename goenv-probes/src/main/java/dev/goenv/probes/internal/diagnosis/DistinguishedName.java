package dev.goenv.probes.internal.diagnosis;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a name in a certificate that tell who is meant (RFC 2253), read leniently. */
final class DistinguishedName {
    /** A type and its value, in quotes or with escapes. */
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\s*([A-Za-z0-9.]+)\\s*=\\s*(\"(?:[^\"\\\\]|\\\\.)*+\"|(?:\\\\.|[^,+\\\\])*+)(?:[,+]|$)");

    private DistinguishedName() {}

    /** {@return the organisation, without quotes and escapes} */
    static Optional<String> organisation(String name) {
        Matcher matcher = ATTRIBUTE.matcher(name);
        while (matcher.lookingAt()) {
            if (matcher.group(1).equalsIgnoreCase("O")) {
                return Optional.of(
                        matcher.group(2).replace("\"", "").replace("\\", "").trim());
            }
            matcher.region(matcher.end(), name.length());
        }
        return Optional.empty();
    }
}
