package dev.goenv.probes.internal.plan;

import dev.goenv.env.HostSystem;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.probe.Layer;
import dev.goenv.probe.OriginPage;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.Probe;
import dev.goenv.probe.ProbeContext;
import dev.goenv.probe.ProbeResult;
import dev.goenv.probes.internal.connect.Network;
import dev.goenv.probes.internal.local.ProgramProbe;
import dev.goenv.probes.internal.modproxy.ModuleProxyProbe;
import dev.goenv.probes.internal.vcs.GitRefsProbe;
import dev.goenv.probes.internal.vcs.GitSettings;
import dev.goenv.probes.internal.vcs.LocalRefsProbe;
import dev.goenv.probes.internal.vcs.ModuleTag;
import dev.goenv.probes.internal.vcs.ProtocolProbe;
import dev.goenv.probes.internal.vcs.RepositoryRoot;
import dev.goenv.probes.internal.vcs.SshAddress;
import dev.goenv.probes.internal.vcs.SshProbe;
import dev.goenv.proxy.Hop;
import dev.goenv.proxy.ProxyChain;
import dev.goenv.proxy.Route;
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
    private final HostSystem host;
    private final GitSettings git;
    private final GitNetwork gitNetwork;
    private final Network network;

    /**
     * A probe of the repository of a module.
     *
     * @param origin the id of the probe that reads the page
     */
    FoundRepositoryProbe(
            CheckedModule module,
            String origin,
            HostSystem host,
            GitSettings git,
            GitNetwork gitNetwork,
            Network network) {
        this.module = module;
        this.origin = origin;
        this.host = host;
        this.git = git;
        this.gitNetwork = gitNetwork;
        this.network = network;
    }

    @Override
    public String id() {
        return "vcs:" + module;
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
        if (words[1].equals("mod")) {
            return moduleProxy(words[2], context);
        }
        ProbeResult program =
                new ProgramProbe(words[1], ProgramProbe.Need.REQUIRED, host, Optional.empty()).run(context);
        if (!program.outcome().lets()) {
            return program;
        }
        return words[1].equals("git")
                ? repository(new RepositoryRoot(
                                words[0], words[1], List.of(words[2]), words.length > 3 ? words[3] : ""))
                        .run(context)
                : ProbeResult.of(new Outcome.NotApplicable("a repository of " + words[1] + " is not asked by goenv"));
    }

    private Probe repository(RepositoryRoot root) {
        String url = root.url();
        String asked = git.rewrite(url);
        Optional<String> tag = ModuleTag.of(module.path(), module.version(), root);
        Optional<String> refusal = git.protocolRefusal(asked);
        if (refusal.isPresent()) {
            return new ProtocolProbe(url, asked, refusal.get());
        }
        if (SshAddress.of(asked).isPresent()) {
            return new SshProbe(SshAddress.of(asked).get(), network.names(), network.dialer());
        }
        return LocalRefsProbe.isLocal(asked)
                ? new LocalRefsProbe(url, asked, tag, host)
                : new GitRefsProbe(
                        url, tag, git, List.of(), Set.of(), gitNetwork.to(asked).fetcher());
    }

    /** The page names a module proxy, which is asked for the same files as one in GOPROXY. */
    private ProbeResult moduleProxy(String base, ProbeContext context) throws InterruptedException {
        Route route;
        try {
            route = ProxyChain.parse(base).routeFor(module.path());
        } catch (GoSyntaxException e) {
            return ProbeResult.of(new Outcome.Failed(String.valueOf(e.getMessage())));
        }
        return route.hops().get(0) instanceof Hop.Proxy proxy
                ? new ModuleProxyProbe(proxy, route, module.version(), List.of(), Set.of(), network.fetcher())
                        .run(context)
                : ProbeResult.of(new Outcome.Failed("invalid proxy URL missing scheme: " + base));
    }
}
