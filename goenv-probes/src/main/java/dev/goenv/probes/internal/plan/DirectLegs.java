package dev.goenv.probes.internal.plan;

import dev.goenv.diagnosis.Leg;
import dev.goenv.env.GoEnv;
import dev.goenv.env.HostSystem;
import dev.goenv.module.ModulePath;
import dev.goenv.probes.internal.connect.FetchRequest.Security;
import dev.goenv.probes.internal.connect.Network;
import dev.goenv.probes.internal.local.ProgramProbe;
import dev.goenv.probes.internal.plan.Ways.Way;
import dev.goenv.probes.internal.vcs.GitRefsProbe;
import dev.goenv.probes.internal.vcs.GitSettings;
import dev.goenv.probes.internal.vcs.GovcsProbe;
import dev.goenv.probes.internal.vcs.LocalRefsProbe;
import dev.goenv.probes.internal.vcs.ModuleTag;
import dev.goenv.probes.internal.vcs.OriginPlan;
import dev.goenv.probes.internal.vcs.OriginProbe;
import dev.goenv.probes.internal.vcs.ProtocolProbe;
import dev.goenv.probes.internal.vcs.RepositoryRoot;
import dev.goenv.probes.internal.vcs.SshAddress;
import dev.goenv.probes.internal.vcs.SshProbe;
import dev.goenv.vcs.VcsRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The way to a module's own origin: its go-import page if the path does not tell the repository, and the repository. */
final class DirectLegs {
    private final HostSystem host;
    private final GoEnv env;
    private final PlanDraft draft;
    private final Ways ways;
    private final Network network;
    private final GitSettings git;
    private final GitNetwork gitNetwork;

    DirectLegs(HostSystem host, GoEnv env, PlanDraft draft, Ways ways, Network network) {
        this.host = host;
        this.env = env;
        this.draft = draft;
        this.ways = ways;
        this.network = network;
        this.git = GitSettings.read(host);
        this.gitNetwork = new GitNetwork(host, env, git, network);
    }

    /** {@return the leg of a module, whose probes are part of the plan from now on} */
    Leg leg(CheckedModule module, String reason) {
        ModulePath path = module.path();
        Security security = env.insecurePatterns().matches(path) ? Security.INSECURE : Security.BY_URL;
        OriginPlan plan = OriginPlan.of(path.text(), security);
        List<String> ids = new ArrayList<>();
        env.vcsRules()
                .value()
                .ifPresentOrElse(
                        rules -> ids.add(draft.add(new GovcsProbe(path, rules, env.privatePatterns()))),
                        () -> ids.add("config:GOVCS"));
        ids.add(draft.add(new ProgramProbe("git", need(plan), host, Optional.empty())));
        Way way = plan instanceof OriginPlan.Page page ? page(page.address(), security) : Ways.NOWHERE;
        ids.addAll(way.ids());
        String origin = draft.add(origin(path, security, way));
        ids.add(origin);
        Way last = plan instanceof OriginPlan.Repository repository
                ? repository(module, repository.root(), ids)
                : found(module, origin, way, ids);
        return new Leg(
                path.text(),
                Leg.Kind.DIRECT,
                "direct",
                way.host().or(last::host),
                Leg.OnFailure.END,
                way.httpProxy().or(last::httpProxy),
                ids,
                reason);
    }

    private OriginProbe origin(ModulePath path, Security security, Way way) {
        VcsRules rules = env.vcsRules().value().orElseGet(() -> VcsRules.parse(""));
        return new OriginProbe(
                path.text(), security, rules, env.privatePatterns(), way.end(), way.contacts(), network.fetcher());
    }

    /** A page may lead to something else than git; a repository on a known host is one of git, or names its program. */
    private static ProgramProbe.Need need(OriginPlan plan) {
        return plan instanceof OriginPlan.Repository repository
                        && repository.root().vcs().equals("git")
                ? ProgramProbe.Need.REQUIRED
                : ProgramProbe.Need.OPTIONAL;
    }

    /** With GOINSECURE http is tried after https, so that nothing on the way of https has to work. */
    private Way page(String address, Security security) {
        return security == Security.INSECURE ? ways.beside(address) : ways.to(address);
    }

    private Way repository(CheckedModule module, RepositoryRoot root, List<String> ids) {
        if (!root.vcs().equals("git")) {
            ids.add(draft.add(new ProgramProbe(root.vcs(), ProgramProbe.Need.REQUIRED, host, Optional.empty())));
            draft.notChecked(root.root() + ": its repository is one of " + root.vcs() + ", which goenv does not ask.");
            return Ways.NOWHERE;
        }
        String asked = git.rewrite(root.url());
        Optional<String> tag = ModuleTag.of(module.path(), module.version(), root);
        Optional<String> refusal = git.protocolRefusal(asked);
        Optional<SshAddress> ssh = SshAddress.of(asked);
        if (refusal.isPresent()) {
            ids.add(draft.add(new ProtocolProbe(root.url(), asked, refusal.get())));
            return Ways.NOWHERE;
        }
        if (ssh.isPresent()) {
            overSsh(ssh.get(), ids);
            return Ways.NOWHERE;
        }
        if (LocalRefsProbe.isLocal(asked)) {
            ids.add(draft.add(new LocalRefsProbe(root.url(), asked, tag, host)));
            return Ways.NOWHERE;
        }
        Way way = gitNetwork.way(asked, draft);
        List<String> below = PlanDraft.joined(way.end(), List.of("program:git"));
        ids.addAll(way.ids());
        ids.add(draft.add(new GitRefsProbe(
                root.url(),
                tag,
                git,
                below,
                way.contacts(),
                gitNetwork.to(asked).fetcher())));
        return way;
    }

    private void overSsh(SshAddress server, List<String> ids) {
        if (!git.namesSsh()) {
            ids.add(draft.add(new ProgramProbe("ssh", ProgramProbe.Need.REQUIRED, host, Optional.empty())));
        }
        ids.add(draft.add(network.dns(server.host())));
        ids.add(draft.add(new SshProbe(server, network.names(), network.dialer())));
    }

    private Way found(CheckedModule module, String origin, Way way, List<String> ids) {
        ids.add(draft.add(new FoundRepositoryProbe(module, origin, host, git, gitNetwork, network)));
        return way;
    }
}
