package dev.goenv.probes.internal.vcs;

import dev.goenv.internal.syntax.GoQuote;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.module.ModulePatterns;
import dev.goenv.probe.Evidence;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Note;
import dev.goenv.probe.OriginPage;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.Probe;
import dev.goenv.probe.ProbeContext;
import dev.goenv.probe.ProbeResult;
import dev.goenv.probes.internal.connect.FetchRequest;
import dev.goenv.probes.internal.connect.Fetcher;
import dev.goenv.probes.internal.connect.PhaseRecorder;
import dev.goenv.secret.Redaction;
import dev.goenv.vcs.VcsDecision;
import dev.goenv.vcs.VcsRules;
import dev.goenv.vcs.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the repository of an import path as the go command does in direct mode: from the path itself, or from the page that it
 * leads to; then asks GOVCS.
 */
public final class OriginProbe implements Probe {
    private final String importPath;
    private final FetchRequest.Security security;
    private final VcsRules rules;
    private final ModulePatterns privatePatterns;
    private final List<String> dependencies;
    private final Set<String> contacts;
    private final Fetcher fetcher;

    /**
     * A probe of one import path.
     *
     * @param importPath the module path
     * @param security what GOINSECURE says of the path
     * @param rules the value of GOVCS
     * @param privatePatterns the value of GOPRIVATE
     * @param dependencies the ids of the probes that have to work first; none if the path alone tells the repository
     * @param contacts the hosts that are spoken to; none if the path alone tells the repository
     */
    public OriginProbe(
            String importPath,
            FetchRequest.Security security,
            VcsRules rules,
            ModulePatterns privatePatterns,
            List<String> dependencies,
            Set<String> contacts,
            Fetcher fetcher) {
        this.importPath = importPath;
        this.security = security;
        this.rules = rules;
        this.privatePatterns = privatePatterns;
        this.dependencies = List.copyOf(dependencies);
        this.contacts = Set.copyOf(contacts);
        this.fetcher = fetcher;
    }

    @Override
    public String id() {
        return "origin:" + subject();
    }

    @Override
    public Layer layer() {
        return Layer.DIRECT;
    }

    @Override
    public String subject() {
        return Redaction.redact(importPath);
    }

    @Override
    public List<String> dependencies() {
        return dependencies;
    }

    @Override
    public Set<String> contacts() {
        return contacts;
    }

    @Override
    public ProbeResult run(ProbeContext context) throws InterruptedException {
        OriginPlan plan = OriginPlan.of(importPath, security);
        if (plan instanceof OriginPlan.Nothing nothing) {
            return ProbeResult.of(
                    new Outcome.Failed(nothing.message()), page("", Optional.empty(), Optional.of(nothing.message())));
        } else if (plan instanceof OriginPlan.Repository known) {
            return known(known.root());
        }
        return search(context);
    }

    private ProbeResult known(RepositoryRoot root) {
        Optional<String> refusal = refusal(root);
        return ProbeResult.of(outcome(root, refusal), page(root.url(), Optional.of(root.toString()), refusal));
    }

    private ProbeResult search(ProbeContext context) throws InterruptedException {
        PhaseRecorder recorder = new PhaseRecorder(fetcher);
        OriginSearch search = new OriginSearch(importPath, security, recorder, context);
        try {
            RepositoryRoot root = search.find();
            Optional<String> refusal = refusal(root);
            List<Evidence> seen = new ArrayList<>(search.seen());
            refusal.ifPresent(words -> seen.add(new Note("govcs.refusal", words)));
            return recorder.result(outcome(root, refusal.map(this::unrecognized)), seen);
        } catch (GoSyntaxException e) {
            return recorder.result(new Outcome.Failed(unrecognized(e.getMessage())), search.seen());
        }
    }

    private Evidence page(String url, Optional<String> chosen, Optional<String> problem) {
        return new OriginPage(importPath, url, List.of(), chosen, problem);
    }

    private Optional<String> refusal(RepositoryRoot root) {
        if (root.vcs().equals("mod")) {
            // A module proxy runs no program, and Go does not ask.
            return Optional.empty();
        }
        VcsDecision decision = rules.decide(root.root(), Visibility.of(privatePatterns, root.root()), root.vcs());
        return decision.refusal();
    }

    private static Outcome outcome(RepositoryRoot root, Optional<String> failure) {
        return failure.<Outcome>map(Outcome.Failed::new).orElseGet(() -> new Outcome.Passed(root.toString()));
    }

    private String unrecognized(String problem) {
        return "unrecognized import path " + GoQuote.quote(importPath) + ": " + problem;
    }
}
