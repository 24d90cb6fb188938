package dev.goenv.diagnosis;

import dev.goenv.secret.Redaction;
import java.util.List;

/**
 * What is wrong, why goenv thinks so, and what puts it right.
 *
 * @param code the stable code of the cause, such as {@code tls.intercepted}; a code never changes its meaning
 * @param severity how bad it is
 * @param title what is wrong, in one short line
 * @param explanation what happened and why the go command fails because of it, in a few sentences
 * @param evidence what points to it, one sentence each, redacted
 * @param subject the module or host it is about; empty if it concerns everything
 * @param probes the ids of the probes that saw it; the first one is where the way ends
 * @param remedies what puts it right, best first; never one that weakens security before one that does not
 */
public record Diagnosis(
        String code,
        Severity severity,
        String title,
        String explanation,
        List<String> evidence,
        String subject,
        List<String> probes,
        List<Remedy> remedies) {
    /** Copies the lists and removes secrets. */
    public Diagnosis {
        title = Redaction.redact(title);
        explanation = Redaction.redact(explanation);
        subject = Redaction.redact(subject);
        evidence = evidence.stream().map(Redaction::redact).toList();
        probes = List.copyOf(probes);
        remedies = List.copyOf(remedies);
    }

    /** How bad a cause is, worst first. */
    public enum Severity {
        /** Somebody may have altered what is downloaded. Stop. */
        SECURITY,
        /** The go command fails. */
        ERROR,
        /** The go command works, but slowly, by chance, or not safely. */
        WARNING,
        /** Worth knowing. */
        NOTE
    }

    /** {@return severity, title and code in one line} */
    @Override
    public String toString() {
        return severity + " " + title + " [" + code + "]";
    }
}
