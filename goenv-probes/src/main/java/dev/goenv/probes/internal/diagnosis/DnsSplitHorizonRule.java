package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.DnsAnswer.Result;
import java.util.Optional;

/** The first server says no, which is final for Go; another one knows the name. */
final class DnsSplitHorizonRule implements CauseRule {
    static final String CODE = "dns.split-horizon";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the first DNS server does not know the name, another configured one does, which go never asks";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return Lookup.failed(symptom)
                .filter(lookup ->
                        missing(lookup) && !lookup.serversWith(Result.ADDRESSES).isEmpty())
                .map(lookup -> diagnosis(lookup, symptom));
    }

    private static Diagnosis diagnosis(Lookup lookup, Symptom symptom) {
        WireRemedies ways = WireRemedies.of(symptom);
        return DiagnosisDraft.error(CODE, symptom)
                .subject(lookup.host())
                .title("Only some DNS servers know " + lookup.host() + ", and go believes the first")
                .explanation("The first server that answers says that " + lookup.host()
                        + " does not exist. That is final for Go, so it never"
                        + " asks " + String.join(", ", lookup.serversWith(Result.ADDRESSES)) + ", which knows it: "
                        + String.join(", ", lookup.addresses()) + ".")
                .evidence(lookup.facts())
                .remedy(ways.connectVpn(lookup.host()))
                .remedies(
                        ways.remedies()
                                .advice(
                                        "reorder-servers",
                                        "Put the server that knows the name first",
                                        "Put "
                                                + lookup.serversWith(Result.ADDRESSES)
                                                        .get(0) + " first in " + lookup.source()
                                                + ", or give the domain to it (systemd: resolvectl domain LINK '~DOMAIN')."),
                        ways.lookAtResolver(lookup.host()))
                .diagnosis();
    }

    private static boolean missing(Lookup lookup) {
        Optional<Result> decisive = lookup.decisive();
        return decisive.equals(Optional.of(Result.NXDOMAIN)) || decisive.equals(Optional.of(Result.NODATA));
    }
}
