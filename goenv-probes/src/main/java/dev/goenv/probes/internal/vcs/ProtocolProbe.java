package dev.goenv.probes.internal.vcs;

import dev.goenv.probe.Layer;
import dev.goenv.probe.Note;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.Probe;
import dev.goenv.probe.ProbeContext;
import dev.goenv.probe.ProbeResult;
import dev.goenv.secret.Redaction;
import java.util.List;
import java.util.Set;

/** Stands in the place of a probe of a repository whose protocol git is told not to use. Asks nobody. */
public final class ProtocolProbe implements Probe {
    private final String url;
    private final String asked;
    private final String refusal;

    /**
     * A probe that fails.
     *
     * @param url the repository's URL as go has it
     * @param asked what git asks in its place
     * @param refusal what git says, {@link GitSettings#protocolRefusal}
     */
    public ProtocolProbe(String url, String asked, String refusal) {
        this.url = url;
        this.asked = asked;
        this.refusal = refusal;
    }

    @Override
    public String id() {
        return "vcs:" + Redaction.redact(url);
    }

    @Override
    public Layer layer() {
        return Layer.DIRECT;
    }

    @Override
    public String subject() {
        return Redaction.redact(asked);
    }

    @Override
    public List<String> dependencies() {
        return List.of("program:git");
    }

    @Override
    public Set<String> contacts() {
        return Set.of();
    }

    @Override
    public ProbeResult run(ProbeContext context) {
        return ProbeResult.of(new Outcome.Failed(refusal), new Note("git.protocol.refusal", refusal));
    }
}
