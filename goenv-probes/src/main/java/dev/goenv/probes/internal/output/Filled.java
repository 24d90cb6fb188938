package dev.goenv.probes.internal.output;

import dev.goenv.secret.Redaction;
import java.util.OptionalInt;

/** Texts with places that a case fills in. */
final class Filled {
    private Filled() {}

    static String in(String text, Case each) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        Facts facts = each.facts();
        OptionalInt status = facts.status();
        return text.replace("{host}", safe(facts.host().orElse("the host")))
                .replace(
                        "{urlhost}",
                        safe(facts.urlHost().orElse(facts.hostName().orElse("the host"))))
                .replace("{module}", safe(facts.module().orElse("the module")))
                .replace("{path}", safe(facts.module().map(Case::path).orElse("MODULE")))
                .replace("{url}", safe(facts.url().orElse("the URL")))
                .replace("{status}", status.isPresent() ? Integer.toString(status.getAsInt()) : "an error");
    }

    private static String safe(String text) {
        return Redaction.redact(text);
    }
}
