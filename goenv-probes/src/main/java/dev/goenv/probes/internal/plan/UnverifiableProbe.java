package dev.goenv.probes.internal.plan;

import dev.goenv.probe.Layer;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.Probe;
import dev.goenv.probe.ProbeContext;
import dev.goenv.probe.ProbeResult;
import java.util.List;
import java.util.Set;

/**
 * Stands for the checksum database where it has to be asked and GOSUMDB=off forbids it: toolchains are always verified
 * ({@code useSumDB} in cmd/go/internal/modfetch/sumdb.go, Go 1.27). It asks nobody.
 */
final class UnverifiableProbe implements Probe {
    private final CheckedModule module;
    private final String message;

    UnverifiableProbe(CheckedModule module, String message) {
        this.module = module;
        this.message = message;
    }

    @Override
    public String id() {
        return "sumdb:off!" + module;
    }

    @Override
    public Layer layer() {
        return Layer.CHECKSUM_DATABASE;
    }

    @Override
    public String subject() {
        return module.toString();
    }

    @Override
    public List<String> dependencies() {
        return List.of();
    }

    @Override
    public Set<String> contacts() {
        return Set.of();
    }

    @Override
    public ProbeResult run(ProbeContext context) {
        return ProbeResult.of(new Outcome.Failed("verifying module: " + message));
    }
}
