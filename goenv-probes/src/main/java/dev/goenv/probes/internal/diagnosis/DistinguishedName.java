package dev.goenv.probes.internal.diagnosis;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a name in a certificate that tell who is meant (RFC 2253), read leniently. */
final class DistinguishedName {
    private static final Pattern ORGANISATION =
            Pattern.compile("(?:^|[,+]\\s*)O=(\"[^\"]*\"|(?:\\\\.|[^,+\\\\])*)", Pattern.CASE_INSENSITIVE);

    private DistinguishedName() {}

    /** {@return the organisation, without quotes and escapes} */
    static Optional<String> organisation(String name) {
        Matcher matcher = ORGANISATION.matcher(name);
        return matcher.find()
                ? Optional.of(matcher.group(1).replace("\"", "").replace("\\", "").trim())
                : Optional.empty();
    }
}
