package dev.goenv.probes.internal.plan;

import dev.goenv.diagnosis.Leg;
import dev.goenv.probe.Layer;
import dev.goenv.probes.internal.local.CredentialSources;
import dev.goenv.probes.internal.local.CredentialsProbe;

/** Whether there are credentials for the hosts that legs lead to. */
final class CredentialProbes {
    private final PlanDraft draft;
    private final CredentialSources credentials;

    CredentialProbes(PlanDraft draft, CredentialSources credentials) {
        this.draft = draft;
        this.credentials = credentials;
    }

    /** Adds a probe for each host of the legs so far. */
    void add() {
        for (Leg leg : draft.legs()) {
            Layer layer = leg.kind() == Leg.Kind.DIRECT ? Layer.DIRECT : Layer.MODULE_PROXY;
            leg.host().ifPresent(host -> draft.add(new CredentialsProbe(url(leg, host), layer, credentials)));
        }
    }

    /** The place itself where it is a URL, since user info in it counts as a credential; its text is hidden, its presence not. */
    private static String url(Leg leg, String host) {
        return leg.place().startsWith("http") ? leg.place() : "https://" + host;
    }
}
