package dev.goenv.probes.internal.vcs;

import dev.goenv.module.ModulePath;
import dev.goenv.module.ModulePatterns;
import dev.goenv.probe.Evidence;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Note;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.Probe;
import dev.goenv.probe.ProbeContext;
import dev.goenv.probe.ProbeResult;
import dev.goenv.probes.internal.connect.FetchRequest;
import dev.goenv.vcs.VcsDecision;
import dev.goenv.vcs.VcsRules;
import dev.goenv.vcs.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether GOVCS permits direct mode for a module, as far as that can be known without asking anybody.
 *
 * <p>If the path tells the repository, this is what {@code checkGOVCS} in {@code cmd/go/internal/vcs/vcs.go} (Go 1.27) decides.
 * Else a page names the version control system, and {@link OriginProbe} decides once it has read it; it is told here if
 * {@code git} is not permitted.
 */
public final class GovcsProbe implements Probe {
    private final ModulePath module;
    private final VcsRules rules;
    private final ModulePatterns privatePatterns;

    /**
     * A probe of one module.
     *
     * @param module the module
     * @param rules the value of GOVCS
     * @param privatePatterns the value of GOPRIVATE
     */
    public GovcsProbe(ModulePath module, VcsRules rules, ModulePatterns privatePatterns) {
        this.module = module;
        this.rules = rules;
        this.privatePatterns = privatePatterns;
    }

    @Override
    public String id() {
        return "govcs:" + module;
    }

    @Override
    public Layer layer() {
        return Layer.CONFIG;
    }

    @Override
    public String subject() {
        return "GOVCS for " + module;
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
        OriginPlan plan = OriginPlan.of(module.text(), FetchRequest.Security.BY_URL);
        if (plan instanceof OriginPlan.Nothing nothing) {
            return ProbeResult.of(new Outcome.NotApplicable(nothing.message()));
        }
        Optional<RepositoryRoot> known =
                plan instanceof OriginPlan.Repository repository ? Optional.of(repository.root()) : Optional.empty();
        VcsDecision decision = decide(
                known.map(RepositoryRoot::root).orElse(module.text()),
                known.map(RepositoryRoot::vcs).orElse("git"));
        List<Evidence> notes = new ArrayList<>();
        decision.refusal().ifPresent(words -> notes.add(new Note("govcs.refusal", words)));
        return ProbeResult.of(outcome(decision, known.isPresent()), notes);
    }

    private VcsDecision decide(String root, String vcs) {
        return rules.decide(root, Visibility.of(privatePatterns, root), vcs);
    }

    private static Outcome outcome(VcsDecision decision, boolean known) {
        if (decision.allowed()) {
            return new Outcome.Passed(decision.toString());
        }
        String words = decision.refusal().orElseThrow();
        return known ? new Outcome.Failed(words) : new Outcome.Warning(words);
    }
}
