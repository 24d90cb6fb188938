package dev.goenv.probes.internal.connect;

import dev.goenv.probe.DnsAnswer;
import dev.goenv.probe.DnsAnswer.Result;
import dev.goenv.probe.Evidence;
import dev.goenv.probe.HostsLine;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.Probe;
import dev.goenv.probe.ProbeContext;
import dev.goenv.probe.ProbeResult;
import java.net.InetAddress;
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
        Names.Lookup lookup = names.lookup(host, context);
        return ProbeResult.of(outcome(lookup), lookup.evidence());
    }

    private static Outcome outcome(Names.Lookup lookup) {
        if (lookup.problem().isPresent()) {
            return new Outcome.Failed(lookup.problem().get());
        }
        String found = lookup.addresses().stream().map(IpText::of).collect(Collectors.joining(", "));
        Optional<String> odd = odd(lookup.evidence(), lookup.addresses());
        return odd.<Outcome>map(Outcome.Warning::new).orElseGet(() -> new Outcome.Passed(found));
    }

    private static Optional<String> odd(List<Evidence> evidence, List<InetAddress> addresses) {
        List<DnsAnswer> answers = evidence.stream()
                .filter(DnsAnswer.class::isInstance)
                .map(DnsAnswer.class::cast)
                .toList();
        Optional<HostsLine> line = evidence.stream()
                .filter(HostsLine.class::isInstance)
                .map(HostsLine.class::cast)
                .findFirst();
        if (line.isPresent()) {
            Set<String> used = addresses.stream().map(IpText::of).collect(Collectors.toSet());
            boolean differs = answers.stream().anyMatch(answer -> answer.result() == Result.ADDRESSES)
                    && answers.stream().flatMap(answer -> answer.addresses().stream()).noneMatch(used::contains);
            return differs
                    ? Optional.of(line.get().file() + ":" + line.get().line() + " gives " + line.get().address()
                            + ", which DNS does not")
                    : Optional.empty();
        }
        return answers.stream()
                .filter(answer -> answer.result() != Result.ADDRESSES && answer.result() != Result.NODATA)
                .findFirst()
                .map(answer -> "found, but " + answer.server() + " says " + answer.result());
    }
}
