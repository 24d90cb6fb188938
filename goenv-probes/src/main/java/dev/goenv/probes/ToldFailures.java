package dev.goenv.probes;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Diagnosis.Severity;
import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.diagnosis.Leg;
import dev.goenv.env.GoEnv;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.output.Explanation;
import dev.goenv.output.GoFailure;
import dev.goenv.probes.internal.diagnosis.CauseRules;
import dev.goenv.probes.internal.output.Concern;
import dev.goenv.probes.internal.plan.CheckedModule;
import dev.goenv.probes.internal.plan.DiagnosisPlan;
import dev.goenv.probes.internal.plan.Narrowing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the output of a go command adds to a diagnosis: where to look, and what probes can't see. */
final class ToldFailures {
    private static final int MAX_MODULES = 3;

    private final Optional<GoOutput> output;
    private final List<Explanation> explanations;
    private final Set<Concern> concerns;

    ToldFailures(Optional<GoOutput> output, GoEnv env) {
        this.output = output;
        this.explanations = output.map(each -> each.explain(env)).orElse(List.of());
        this.concerns = output.map(each -> each.concerns(env)).orElse(Set.of());
    }

    /** {@return the modules to look at: those named, else those that failed} */
    List<CheckedModule> modules(List<CheckedModule> named) {
        if (!named.isEmpty() || output.isEmpty()) {
            return named;
        }
        List<CheckedModule> failed = new ArrayList<>();
        for (GoFailure failure : output.get().failures()) {
            failure.modules().stream()
                    .flatMap(text -> module(text).stream())
                    .filter(module -> failed.size() < MAX_MODULES && !failed.contains(module))
                    .forEach(failed::add);
        }
        return failed;
    }

    /** A version may be a query or malformed, which is why it failed; then the path alone is looked at. */
    private static Optional<CheckedModule> module(String text) {
        int at = text.indexOf('@');
        return parsed(text).or(() -> at < 0 ? Optional.empty() : parsed(text.substring(0, at)));
    }

    private static Optional<CheckedModule> parsed(String text) {
        try {
            return Optional.of(CheckedModule.parse(text));
        } catch (GoSyntaxException e) {
            return Optional.empty();
        }
    }

    /** {@return the part of a plan that is about what failed} */
    DiagnosisPlan narrowed(DiagnosisPlan plan) {
        if (concerns.isEmpty()) {
            return plan;
        }
        return concerns.equals(Set.of(Concern.NOTHING_ASKED))
                ? Narrowing.toThisMachine(plan)
                : Narrowing.to(plan, leg -> concerns.contains(concern(leg.kind())));
    }

    private static Concern concern(Leg.Kind kind) {
        return switch (kind) {
            case MODULE_PROXY, DIRECT, OFF -> Concern.MODULE;
            case CHECKSUM_DATABASE -> Concern.CHECKSUM;
            case TOOLCHAIN -> Concern.TOOLCHAIN;
        };
    }

    /** {@return the report with what the output tells and probes can't see; the output's words join the cause they led to} */
    DoctorReport completed(DoctorReport report) {
        if (explanations.isEmpty()) {
            return report;
        }
        Set<String> found = CauseRules.codes();
        List<Diagnosis> told = explanations.stream()
                .filter(each ->
                        each.alternatives().isEmpty() || explanations.get(0).equals(each))
                .map(Explanation::diagnosis)
                .filter(each -> !found.contains(each.code()))
                .toList();
        List<Diagnosis> seen = report.diagnoses().stream().map(this::withWords).toList();
        if (!told.isEmpty()) {
            return new DoctorReport(report.examination(), sorted(seen, told));
        }
        return report.cause().isPresent()
                ? new DoctorReport(report.examination(), seen)
                : new DoctorReport(report.examination(), sorted(seen, List.of(gone())));
    }

    private Diagnosis withWords(Diagnosis diagnosis) {
        return explanations.stream()
                .filter(each -> each.code().equals(diagnosis.code()))
                .findFirst()
                .map(each -> new Diagnosis(
                        diagnosis.code(),
                        diagnosis.severity(),
                        diagnosis.title(),
                        diagnosis.explanation(),
                        Stream.concat(
                                        diagnosis.evidence().stream(),
                                        Stream.of("The output says, in line " + each.words()))
                                .toList(),
                        diagnosis.subject(),
                        diagnosis.probes(),
                        diagnosis.remedies()))
                .orElse(diagnosis);
    }

    private Diagnosis gone() {
        Explanation first = explanations.get(0);
        return new Diagnosis(
                "output.not-reproduced",
                Severity.NOTE,
                "What the output tells of does not happen here now",
                "The output points to \"" + first.diagnosis().title() + "\" [" + first.code()
                        + "], but every probe of that way passes: it has passed, or the go command ran as another user, on another"
                        + " machine or with other settings.",
                List.of("line " + first.words()),
                first.diagnosis().subject(),
                List.of(),
                List.of());
    }

    private static List<Diagnosis> sorted(List<Diagnosis> seen, List<Diagnosis> told) {
        return Stream.concat(seen.stream(), told.stream())
                .sorted(Comparator.comparing(Diagnosis::severity))
                .toList();
    }
}
