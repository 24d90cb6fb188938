package dev.goenv.examples.ide.model;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.probe.Layer;
import dev.goenv.probe.ProbeRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A node of the tree of results.
 *
 * @param kind what it is
 * @param text its line
 * @param diagnosis the diagnosis it belongs to
 * @param remedy the remedy it stands for
 * @param children what is below it
 */
public record ResultNode(
        Kind kind, String text, Optional<Diagnosis> diagnosis, Optional<Remedy> remedy, List<ResultNode> children) {
    /** Copies the list. */
    public ResultNode {
        children = List.copyOf(children);
    }

    /** What a node is; the view picks a colour and a sign by it. */
    public enum Kind {
        /** All, or a group. */
        GROUP,
        /** Something works. */
        GOOD,
        /** Something is worth knowing. */
        WARNING,
        /** Something fails. */
        BAD,
        /** Something was not tried. */
        NEUTRAL,
        /** A piece of evidence. */
        EVIDENCE,
        /** A remedy that can be applied here. */
        FIX,
        /** A remedy for a person to carry out. */
        ADVICE
    }

    /** {@return a report as a tree: the verdict, the diagnoses with evidence and remedies, the layers with their probes} */
    public static ResultNode of(DoctorReport report) {
        List<ResultNode> nodes = new ArrayList<>();
        report.diagnoses().forEach(diagnosis -> nodes.add(of(diagnosis)));
        if (nodes.isEmpty()) {
            nodes.add(leaf(Kind.GOOD, "Nothing is in the way of the go command"));
        }
        nodes.add(group("What was looked at", layers(report)));
        if (!report.examination().notChecked().isEmpty()) {
            nodes.add(group(
                    "Not looked at",
                    report.examination().notChecked().stream()
                            .map(text -> leaf(Kind.NEUTRAL, text))
                            .toList()));
        }
        return group(report.verdict().toString(), nodes);
    }

    /** {@return what is being looked at just now, as a tree} */
    public static ResultNode of(List<LayerProgress> layers) {
        return group(
                "At work",
                layers.stream()
                        .flatMap(layer -> layer.working().stream()
                                .map(subject ->
                                        leaf(Kind.NEUTRAL, layer.layer().title() + ": asking " + subject + " …")))
                        .toList());
    }

    /** {@return a diagnosis as a tree: evidence and remedies} */
    public static ResultNode of(Diagnosis diagnosis) {
        List<ResultNode> parts = new ArrayList<>();
        for (String evidence : diagnosis.evidence()) {
            parts.add(new ResultNode(Kind.EVIDENCE, evidence, Optional.of(diagnosis), Optional.empty(), List.of()));
        }
        for (Remedy remedy : diagnosis.remedies()) {
            Kind kind = remedy.action() instanceof Remedy.Action.Environment ? Kind.FIX : Kind.ADVICE;
            parts.add(new ResultNode(kind, remedy.title(), Optional.of(diagnosis), Optional.of(remedy), List.of()));
        }
        Kind kind = switch (diagnosis.severity()) {
            case SECURITY, ERROR -> Kind.BAD;
            case WARNING -> Kind.WARNING;
            case NOTE -> Kind.NEUTRAL;
        };
        return new ResultNode(kind, diagnosis.title(), Optional.of(diagnosis), Optional.empty(), parts);
    }

    private static List<ResultNode> layers(DoctorReport report) {
        List<ResultNode> layers = new ArrayList<>();
        for (Layer layer : Layer.values()) {
            List<ResultNode> probes = report.examination().probes().stream()
                    .filter(record -> record.layer() == layer)
                    .map(ResultNode::of)
                    .toList();
            if (!probes.isEmpty()) {
                layers.add(group(layer.title(), probes));
            }
        }
        return layers;
    }

    private static ResultNode of(ProbeRecord record) {
        Kind kind = switch (record.outcome().status()) {
            case PASSED -> Kind.GOOD;
            case WARNING -> Kind.WARNING;
            case FAILED, UNKNOWN -> Kind.BAD;
            case SKIPPED, NOT_APPLICABLE -> Kind.NEUTRAL;
        };
        return leaf(kind, record.subject() + ": " + record.outcome().message());
    }

    /** {@return a line of its own} */
    static ResultNode note(String text) {
        return leaf(Kind.NEUTRAL, text);
    }

    /** {@return a node that holds others together} */
    static ResultNode group(String text, List<ResultNode> children) {
        return new ResultNode(Kind.GROUP, text, Optional.empty(), Optional.empty(), children);
    }

    private static ResultNode leaf(Kind kind, String text) {
        return new ResultNode(kind, text, Optional.empty(), Optional.empty(), List.of());
    }
}
