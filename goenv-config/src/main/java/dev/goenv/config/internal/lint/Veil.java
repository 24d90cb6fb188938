package dev.goenv.config.internal.lint;

import dev.goenv.config.internal.envfile.EnvLine;
import dev.goenv.secret.Redaction;
import dev.goenv.secret.Redactor;
import dev.goenv.secret.Secret;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Hides in a part of a text what is recognised as secret in the whole.
 *
 * <p>{@link Redaction} tells a password by what stands around it. A list that is cut into entries, or an error that quotes
 * half of a URL, has lost that, so what each whole text hides is remembered and looked for in everything that is shown.
 */
final class Veil {
    private static final Set<String> ORDINARY = Set.of("http", "https", "file", "direct", "auto", "local");

    /** To look for each of them in every message would take the product of both; nobody has so many by accident. */
    private static final int MOST_SECRETS = 1_000;

    private final Optional<Redactor> redactor;

    private Veil(Optional<Redactor> redactor) {
        this.redactor = redactor;
    }

    static Veil over(Stream<String> texts, List<EnvLine> lines) {
        Set<String> secrets = new LinkedHashSet<>();
        Stream.concat(texts, lines.stream().map(EnvLine::text)).forEach(text -> collect(text, secrets));
        return new Veil(
                secrets.size() > MOST_SECRETS
                        ? Optional.empty()
                        : Optional.of(
                                Redactor.of(secrets.stream().map(Secret::of).toList())));
    }

    /** The text without secrets; nothing of it if there are too many to look for. */
    String shown(String text) {
        return redactor.map(known -> known.redact(text)).orElse(Redaction.MASK);
    }

    /** What is missing in the redacted text, piece by piece between the parts that are not. */
    private static void collect(String text, Set<String> secrets) {
        String redacted = Redaction.redact(text);
        if (redacted.equals(text)) {
            return;
        }
        List<String> kept = List.of(redacted.split("\\*\\*\\*", -1));
        int at = kept.get(0).length();
        for (int i = 1; i < kept.size(); i++) {
            String next = kept.get(i);
            int end = i == kept.size() - 1 ? text.length() - next.length() : text.indexOf(next, at);
            if (end < at || at > text.length()) {
                secrets.add(text);
                return;
            }
            add(text.substring(at, end), secrets);
            at = end + next.length();
        }
    }

    private static void add(String secret, Set<String> secrets) {
        secrets.add(secret);
        StringBuilder piece = new StringBuilder();
        for (char c : (secret + ":").toCharArray()) {
            if (":,|;@ \t#\"'/".indexOf(c) < 0) {
                piece.append(c);
            } else {
                if (!ORDINARY.contains(piece.toString())) {
                    secrets.add(piece.toString());
                }
                piece.setLength(0);
            }
        }
    }
}
