package dev.goenv.probes.internal.plan;

import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.Layer;
import dev.goenv.probe.OriginPage;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.Probe;
import dev.goenv.probe.ProbeContext;
import dev.goenv.probe.ProbeResult;
import dev.goenv.probes.internal.connect.FetchRequest;
import dev.goenv.probes.internal.connect.Fetched;
import dev.goenv.probes.internal.connect.Network;
import dev.goenv.probes.internal.connect.ReadingError;
import dev.goenv.probes.internal.vcs.GitRefsProbe;
import dev.goenv.probes.internal.vcs.GitSettings;
import dev.goenv.probes.internal.vcs.SshAddress;
import dev.goenv.probes.internal.vcs.SshProbe;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Asks the repository that a go-import page names, which is known only once the page was read.
 *
 * <p>The layers below it are not looked at one by one: what fails there is told in the answer.
 */
final class FoundRepositoryProbe implements Probe {
    private final CheckedModule module;
    private final String origin;
    private final GitSettings git;
    private final Network network;

    /**
     * A probe of the repository of a module.
     *
     * @param origin the id of the probe that reads the page
     */
    FoundRepositoryProbe(CheckedModule module, String origin, GitSettings git, Network network) {
        this.module = module;
        this.origin = origin;
        this.git = git;
        this.network = network;
    }

    @Override
    public String id() {
        return "vcs:" + module.path();
    }

    @Override
    public Layer layer() {
        return Layer.DIRECT;
    }

    @Override
    public String subject() {
        return "repository of " + module.path();
    }

    @Override
    public List<String> dependencies() {
        return List.of(origin, "program:git");
    }

    /** The host is not known beforehand; it is the one that the go command would ask too. */
    @Override
    public Set<String> contacts() {
        return Set.of();
    }

    @Override
    public ProbeResult run(ProbeContext context) throws InterruptedException {
        Optional<String> chosen = context.evidence(origin).stream()
                .filter(OriginPage.class::isInstance)
                .flatMap(page -> ((OriginPage) page).chosen().stream())
                .findFirst();
        // Prefix, version control system, URL, and perhaps a directory.
        String[] words = chosen.orElse("").split(" ", -1);
        if (words.length < 3) {
            return ProbeResult.of(new Outcome.NotApplicable("no repository is named"));
        }
        return switch (words[1]) {
            case "git" -> repository(words[2], context);
            case "mod" -> moduleProxy(words[2], context);
            default ->
                ProbeResult.of(new Outcome.NotApplicable("a repository of " + words[1] + " is not asked by goenv"));
        };
    }

    private ProbeResult repository(String url, ProbeContext context) throws InterruptedException {
        Optional<SshAddress> ssh = SshAddress.of(git.rewrite(url));
        return ssh.isPresent()
                ? new SshProbe(ssh.get(), network.names(), network.dialer()).run(context)
                : new GitRefsProbe(url, git, List.of(), Set.of(), network.fetcher()).run(context);
    }

    private ProbeResult moduleProxy(String base, ProbeContext context) throws InterruptedException {
        String files = (base.endsWith("/") ? base : base + "/") + module.path().escaped() + "/@v/";
        FetchRequest request = module.version()
                .map(version -> FetchRequest.get("info", files + version.escaped() + ".info"))
                .orElseGet(() -> FetchRequest.get("list", files + "list"));
        Fetched fetched = network.fetcher().fetch(request, context);
        HttpAnswer answer = fetched.answer();
        Optional<String> problem = ReadingError.of(fetched);
        Outcome outcome = problem.<Outcome>map(Outcome.Failed::new)
                .orElseGet(() -> new Outcome.Passed("the module proxy " + answer.url() + " answers"));
        return new ProbeResult(outcome, List.of(answer), fetched.phases());
    }
}
