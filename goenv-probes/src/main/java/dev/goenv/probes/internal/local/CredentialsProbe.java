package dev.goenv.probes.internal.local;

import dev.goenv.internal.syntax.GoUrl;
import dev.goenv.probe.CredentialFact;
import dev.goenv.probe.Evidence;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Note;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.ProbeContext;
import dev.goenv.probe.ProbeResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code credentials:HOST[:PORT]}: whether GOAUTH leads to a credential for a URL, or to one that nearly fits. Never fails, and
 * never tells the credential. No program is run: those that GOAUTH names are told by {@code Note("goauth.program")}.
 */
public final class CredentialsProbe implements LocalProbe {
    private final GoUrl url;
    private final Layer layer;
    private final CredentialSources credentials;

    /**
     * A probe of the credentials for one URL.
     *
     * @param url what the go command asks for, {@code https} or {@code http}; it may hold user info
     * @param layer {@link Layer#MODULE_PROXY} or {@link Layer#DIRECT}
     * @throws dev.goenv.module.GoSyntaxException if it is no URL
     */
    public CredentialsProbe(String url, Layer layer, CredentialSources credentials) {
        this.url = GoUrl.parse(url);
        this.layer = layer;
        this.credentials = credentials;
    }

    @Override
    public String id() {
        return "credentials:" + url.host();
    }

    @Override
    public Layer layer() {
        return layer;
    }

    @Override
    public String subject() {
        return url.host();
    }

    @Override
    public ProbeResult run(ProbeContext context) {
        boolean held = credentials.held().lookup(url.withoutUserinfo().text()).isPresent();
        boolean inUrl = url.userinfo().isPresent() && url.scheme().equals("https");
        boolean found = held || inUrl;
        Optional<String> near = found ? Optional.empty() : NearCredential.of(url, credentials.held());
        Optional<String> problem = credentials.refusal().or(credentials::netrcProblem);
        CredentialFact fact = new CredentialFact(
                url.host(), found, held || !inUrl ? source() : "user info in the URL", near, problem);
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(fact);
        credentials.programs().forEach(words -> evidence.add(new Note("goauth.program", words)));
        return ProbeResult.of(outcome(fact), evidence);
    }

    private Outcome outcome(CredentialFact fact) {
        if (credentials.refusal().isPresent()) {
            return new Outcome.Warning(credentials.refusal().get());
        }
        if (fact.found()) {
            return new Outcome.Passed("there is a credential: " + fact.source());
        }
        if (fact.problem().isPresent()) {
            return new Outcome.Warning(
                    "credentials can't be read: " + fact.problem().get());
        }
        if (fact.near().isPresent()) {
            return new Outcome.Warning(
                    "no credential, but one that nearly fits: " + fact.near().get());
        }
        String programs = String.join("; ", credentials.programs());
        return new Outcome.NotApplicable(
                programs.isEmpty()
                        ? "no credential for " + fact.host()
                        : "no credential in files for " + fact.host() + "; a program may know one: " + programs);
    }

    private String source() {
        if (credentials.netrcPath().isPresent()) {
            return "netrc " + credentials.netrcPath().get();
        }
        if (credentials.netrcProblem().isPresent()) {
            return "netrc";
        }
        return credentials.programs().isEmpty() ? "GOAUTH, which names no netrc file" : "programs that GOAUTH names";
    }
}
