package dev.goenv.probes.internal.output;

import dev.goenv.secret.Redaction;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Texts with places that a case fills in. */
final class Filled {
    private static final String IN_NAMES = ".-_~/@+:";

    private Filled() {}

    /** {@return the text with what the case names in its places, without secrets} */
    static String in(String text, Case each) {
        String filled = text;
        for (Map.Entry<String, String> place : places(each).entrySet()) {
            filled = filled.replace(place.getKey(), place.getValue());
        }
        return filled;
    }

    /** {@return the same for a command line; empty if what is filled in has more than the characters of names} */
    static Optional<String> forShell(String line, Case each) {
        boolean plain = places(each).entrySet().stream()
                .filter(place -> line.contains(place.getKey()))
                .allMatch(place -> isName(place.getValue()));
        return plain ? Optional.of(in(line, each)) : Optional.empty();
    }

    private static boolean isName(String text) {
        return !text.startsWith("-")
                && text.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || IN_NAMES.indexOf(c) >= 0));
    }

    private static Map<String, String> places(Case each) {
        Facts facts = each.facts();
        OptionalInt status = facts.status();
        return Map.of(
                "{host}",
                safe(facts.host().orElse("the host")),
                "{urlhost}",
                safe(facts.urlHost().orElse(facts.hostName().orElse("the host"))),
                "{module}",
                safe(facts.module().orElse("the module")),
                "{path}",
                safe(facts.module().map(Case::path).orElse("MODULE")),
                "{url}",
                safe(facts.url().orElse("the URL")),
                "{status}",
                status.isPresent() ? Integer.toString(status.getAsInt()) : "an error");
    }

    private static String safe(String text) {
        return Redaction.redact(text);
    }
}
