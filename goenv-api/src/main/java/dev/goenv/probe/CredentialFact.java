package dev.goenv.probe;

import dev.goenv.secret.Redaction;
import java.util.Optional;

/**
 * Whether there is a credential for a host, and where it comes from. Never the credential itself.
 *
 * @param host the host, with the port if the URL has one
 * @param found whether GOAUTH leads to one
 * @param source where from, or where it was looked for: {@code netrc /home/me/.netrc}
 * @param near what nearly fits: {@code machine goproxy.corp without the port 8443}; empty if nothing does
 * @param problem why credentials can't be read; empty if they can
 */
public record CredentialFact(String host, boolean found, String source, Optional<String> near, Optional<String> problem)
        implements Evidence {
    /** Removes secrets. */
    public CredentialFact {
        host = Redaction.redact(host);
        source = Redaction.redact(source);
        near = near.map(Redaction::redact);
        problem = problem.map(Redaction::redact);
    }
}
