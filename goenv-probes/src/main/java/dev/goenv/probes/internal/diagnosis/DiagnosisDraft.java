package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Diagnosis.Severity;
import dev.goenv.diagnosis.Remedy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A diagnosis in the making. Not thread-safe. */
final class DiagnosisDraft {
    private final String code;
    private final Severity severity;
    private final List<String> evidence = new ArrayList<>();
    private final List<String> probes = new ArrayList<>();
    private final List<Remedy> remedies = new ArrayList<>();
    private String title = "";
    private String explanation = "";
    private String subject;

    private DiagnosisDraft(String code, Severity severity, String subject) {
        this.code = code;
        this.severity = severity;
        this.subject = subject;
    }

    /** {@return a draft of a cause; its subject is what the end looked at, its only probe the end} */
    static DiagnosisDraft error(String code, Symptom symptom) {
        return of(code, Severity.ERROR, symptom.end().subject())
                .probes(List.of(symptom.end().id()));
    }

    /** {@return a draft of a cause that may be the work of somebody who means harm} */
    static DiagnosisDraft security(String code, Symptom symptom) {
        return of(code, Severity.SECURITY, symptom.end().subject())
                .probes(List.of(symptom.end().id()));
    }

    /** {@return a draft of anything else} */
    static DiagnosisDraft of(String code, Severity severity, String subject) {
        return new DiagnosisDraft(code, severity, subject);
    }

    /** Sets what is wrong, in one short line. */
    DiagnosisDraft title(String text) {
        title = text;
        return this;
    }

    /** Sets what happened and why the go command fails. */
    DiagnosisDraft explanation(String text) {
        explanation = text;
        return this;
    }

    /** Sets the module, host or variable it is about. */
    DiagnosisDraft subject(String text) {
        subject = text;
        return this;
    }

    /** Adds facts, empty ones left out. */
    DiagnosisDraft evidence(String... facts) {
        return evidence(List.of(facts));
    }

    /** Adds facts, empty ones left out. */
    DiagnosisDraft evidence(List<String> facts) {
        facts.stream().filter(fact -> !fact.isEmpty()).forEach(evidence::add);
        return this;
    }

    /** Adds probes that saw it. */
    DiagnosisDraft probes(List<String> ids) {
        probes.addAll(ids);
        return this;
    }

    /** Adds remedies, best first. */
    DiagnosisDraft remedies(Remedy... each) {
        remedies.addAll(List.of(each));
        return this;
    }

    /** Adds remedies, best first. */
    DiagnosisDraft remedies(List<Remedy> each) {
        remedies.addAll(each);
        return this;
    }

    /** Adds a remedy if there is one. */
    DiagnosisDraft remedy(Optional<Remedy> each) {
        each.ifPresent(remedies::add);
        return this;
    }

    /** {@return the diagnosis} */
    Diagnosis diagnosis() {
        return new Diagnosis(
                code,
                severity,
                title,
                explanation,
                evidence.stream().distinct().toList(),
                subject,
                probes.stream().distinct().toList(),
                Stream.concat(
                                remedies.stream().filter(each -> each.risk() != Remedy.Risk.SECURITY),
                                remedies.stream().filter(each -> each.risk() == Remedy.Risk.SECURITY))
                        .toList());
    }
}
