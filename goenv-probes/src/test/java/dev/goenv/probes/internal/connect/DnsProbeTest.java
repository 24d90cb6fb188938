package dev.goenv.probes.internal.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.DnsAnswer;
import dev.goenv.probe.DnsAnswer.Result;
import dev.goenv.probe.Evidence;
import dev.goenv.probe.HostsLine;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.ProbeResult;
import dev.goenv.probe.ResolverSettings;
import dev.goenv.probes.kit.TestContext;
import dev.goenv.testkit.FakeHost;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DnsProbeTest {
    private static final String S1 = "10.0.0.53:53";
    private static final String S2 = "10.0.1.53:53";

    private final List<Evidence> evidence = new ArrayList<>(List.of(
            new ResolverSettings(List.of(S1, S2), List.of(), 1, Duration.ofSeconds(5), 2, "/etc/resolv.conf", true)));

    private DnsProbeTest says(String server, Result result, String... addresses) {
        Duration time = Duration.ofMillis(result == Result.TIMEOUT ? 2000 : 1);
        evidence.add(new DnsAnswer("go.example", "A", server, result, List.of(addresses), Optional.empty(), time));
        return this;
    }

    private DnsProbeTest hosts(String address) {
        evidence.add(new HostsLine("go.example", address, "/etc/hosts", 7));
        return this;
    }

    private Outcome found(String... addresses) throws InterruptedException {
        return outcome(new Names.Lookup(AddressText.parseAll(List.of(addresses)), evidence, Optional.empty()));
    }

    private Outcome fails(String words) throws InterruptedException {
        return outcome(new Names.Lookup(List.of(), evidence, Optional.of(words)));
    }

    private Outcome outcome(Names.Lookup lookup) throws InterruptedException {
        try (TestContext context = TestContext.start()) {
            ProbeResult result = new DnsProbe("go.example", (host, own) -> lookup).run(context);
            assertThat(result.evidence()).isEqualTo(evidence);
            return result.outcome();
        }
    }

    @Test
    void probe_name_tellsWhatItIs() {
        DnsProbe probe = new DnsProbe("go.example", (host, context) -> {
            throw new IllegalStateException();
        });
        assertThat(probe.id()).isEqualTo("dns:go.example");
        assertThat(probe.layer()).isEqualTo(Layer.DNS);
        assertThat(probe.subject()).isEqualTo("go.example");
        assertThat(probe.dependencies()).isEmpty();
        assertThat(probe.contacts()).isEmpty();
        assertThat(DnsProbe.id("::1")).isEqualTo("dns:[::1]");
    }

    @Test
    void run_addresses_passes() throws InterruptedException {
        assertThat(says(S1, Result.ADDRESSES, "192.0.2.1")
                        .says(S2, Result.ADDRESSES, "192.0.2.2")
                        .found("192.0.2.1", "2001:db8::1"))
                .isEqualTo(new Outcome.Passed("go.example is 192.0.2.1, 2001:db8::1 (" + S1 + ")"));
    }

    @Test
    void run_oneFamilyOnly_passes() throws InterruptedException {
        assertThat(says(S1, Result.ADDRESSES, "192.0.2.1")
                        .says(S1, Result.NODATA)
                        .says(S2, Result.ADDRESSES, "192.0.2.1")
                        .says(S2, Result.NODATA)
                        .found("192.0.2.1"))
                .isEqualTo(new Outcome.Passed("go.example is 192.0.2.1 (" + S1 + ")"));
    }

    @Test
    void run_searchedName_passesThoughTheFirstNameIsMissing() throws InterruptedException {
        assertThat(says(S1, Result.NXDOMAIN)
                        .says(S2, Result.NXDOMAIN)
                        .says(S1, Result.ADDRESSES, "192.0.2.1")
                        .says(S2, Result.ADDRESSES, "192.0.2.1")
                        .found("192.0.2.1"))
                .isEqualTo(new Outcome.Passed("go.example is 192.0.2.1 (" + S1 + ")"));
    }

    @Test
    void run_firstServerSilent_warnsOfTheCost() throws InterruptedException {
        assertThat(says(S1, Result.TIMEOUT)
                        .says(S2, Result.ADDRESSES, "192.0.2.1")
                        .found("192.0.2.1"))
                .isEqualTo(new Outcome.Warning("go.example is 192.0.2.1 (" + S2 + "), but the first DNS server, " + S1
                        + ", gives no answer (TIMEOUT): every look-up costs go 5 s"));
    }

    @Test
    void run_firstServerRefuses_warns() throws InterruptedException {
        assertThat(says(S1, Result.REFUSED)
                        .says(S2, Result.ADDRESSES, "192.0.2.1")
                        .found("192.0.2.1"))
                .isEqualTo(new Outcome.Warning("go.example is 192.0.2.1 (" + S2 + "), but the first DNS server, " + S1
                        + ", gives no answer (REFUSED): every look-up asks it in vain"));
    }

    @Test
    void run_secondServerDead_passes() throws InterruptedException {
        assertThat(says(S1, Result.ADDRESSES, "192.0.2.1")
                        .says(S2, Result.TIMEOUT)
                        .found("192.0.2.1"))
                .isEqualTo(new Outcome.Passed("go.example is 192.0.2.1 (" + S1 + ")"));
    }

    @Test
    void run_serversDisagreeWhetherItExists_warns() throws InterruptedException {
        assertThat(says(S1, Result.ADDRESSES, "192.0.2.1")
                        .says(S2, Result.NXDOMAIN)
                        .found("192.0.2.1"))
                .isEqualTo(new Outcome.Warning(
                        "go.example is 192.0.2.1, but the DNS server " + S2 + " knows no such name"));
    }

    @Test
    void run_serversDisagreeWhereItIs_warns() throws InterruptedException {
        assertThat(says(S1, Result.ADDRESSES, "192.0.2.1")
                        .says(S2, Result.ADDRESSES, "10.1.2.3")
                        .found("192.0.2.1"))
                .isEqualTo(new Outcome.Warning("go.example is 192.0.2.1, but the DNS servers disagree: " + S1
                        + " says 192.0.2.1; " + S2 + " says 10.1.2.3"));
    }

    @Test
    void run_hostsFileAgainstDns_warns() throws InterruptedException {
        assertThat(hosts("127.0.0.1").says(S1, Result.ADDRESSES, "192.0.2.1").found("127.0.0.1"))
                .isEqualTo(new Outcome.Warning(
                        "/etc/hosts:7 gives go.example the address 127.0.0.1, and DNS says 192.0.2.1"));
    }

    @Test
    void run_hostsFileAsDnsOrAlone_passes() throws InterruptedException {
        assertThat(hosts("192.0.2.1").says(S1, Result.NXDOMAIN).found("192.0.2.1"))
                .isEqualTo(new Outcome.Passed("go.example is 192.0.2.1 (/etc/hosts:7)"));
        assertThat(says(S2, Result.ADDRESSES, "192.0.2.1").found("192.0.2.1"))
                .isEqualTo(new Outcome.Passed("go.example is 192.0.2.1 (/etc/hosts:7)"));
    }

    @Test
    void run_noSuchHost_failsInGosWords() throws InterruptedException {
        String words = "lookup go.example on " + S1 + ": no such host";
        assertThat(says(S1, Result.NXDOMAIN).fails(words)).isEqualTo(new Outcome.Failed(words));
    }

    @Test
    void run_timeout_saysWhoseLimitItWas() throws InterruptedException {
        String words = "lookup go.example on " + S1 + ": read udp 10.0.0.2:999->" + S1 + ": i/o timeout";
        assertThat(says(S1, Result.TIMEOUT).fails(words))
                .isEqualTo(new Outcome.Failed(words + " (our limit is 2 s for each server; go waits 5 s, 2 times)"));
    }

    @Test
    void run_nobodyToAsk_isUnknown() throws InterruptedException {
        evidence.set(0, ResolverFile.read(FakeHost.windows().build()));
        assertThat(fails("lookup go.example: Go asks Windows itself"))
                .isEqualTo(new Outcome.Unknown("lookup go.example: Go asks Windows itself"));
    }

    @Test
    void run_address_hasNothingToLookUp() throws InterruptedException {
        try (TestContext context = TestContext.start()) {
            ProbeResult result = new DnsProbe("::1", (host, own) -> {
                        throw new IllegalStateException();
                    })
                    .run(context);
            assertThat(result)
                    .isEqualTo(ProbeResult.of(
                            new Outcome.NotApplicable("::1 is an address; there is nothing to look up")));
        }
    }
}
