package dev.goenv.probes.internal.connect;

import dev.goenv.internal.syntax.IpAddress;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.Probe;
import dev.goenv.probe.ProbeContext;
import dev.goenv.probe.ProbeResult;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code dns:HOST}: whether Go finds addresses for a host, and what every server has to say. */
public final class DnsProbe implements Probe {
    private final String host;
    private final Names names;

    /** A probe of one host, a name or an address. */
    public DnsProbe(String host, Names names) {
        this.host = host;
        this.names = names;
    }

    /** {@return the id of the probe of a host} */
    public static String id(String host) {
        return "dns:" + (host.indexOf(':') >= 0 ? "[" + host + "]" : host);
    }

    @Override
    public String id() {
        return id(host);
    }

    @Override
    public Layer layer() {
        return Layer.DNS;
    }

    @Override
    public String subject() {
        return host;
    }

    @Override
    public List<String> dependencies() {
        return List.of();
    }

    /** The DNS servers of the machine are asked, which are no hosts that anything else is sent to. */
    @Override
    public Set<String> contacts() {
        return Set.of();
    }

    @Override
    public ProbeResult run(ProbeContext context) throws InterruptedException {
        if (IpAddress.find(host).isPresent()) {
            return ProbeResult.of(new Outcome.NotApplicable(host + " is an address; there is nothing to look up"));
        }
        Names.Lookup lookup = names.lookup(host, context);
        return ProbeResult.of(outcome(lookup), lookup.evidence());
    }

    private Outcome outcome(Names.Lookup lookup) {
        SeenNames seen = SeenNames.of(lookup.evidence());
        Optional<String> problem = lookup.problem();
        if (problem.isEmpty()) {
            String found =
                    host + " is " + lookup.addresses().stream().map(IpText::of).collect(Collectors.joining(", "));
            return seen.oddity(found)
                    .<Outcome>map(Outcome.Warning::new)
                    .orElseGet(() -> new Outcome.Passed(found + seen.whence()));
        }
        if (seen.nobodyToAsk()) {
            return new Outcome.Unknown(problem.get());
        }
        return new Outcome.Failed(problem.get() + seen.limit());
    }
}
