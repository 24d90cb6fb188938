package dev.goenv.probes.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.CredentialFact;
import dev.goenv.probe.ProgramFact;
import dev.goenv.probe.ResolverSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EvidenceRowsTest {
    @Test
    void of_record_isItsComponentsInWords() {
        ResolverSettings settings = new ResolverSettings(
                List.of("10.0.0.1:53", "10.0.0.2:53"),
                List.of(),
                1,
                Duration.ofSeconds(5),
                2,
                "/etc/resolv.conf",
                true);

        assertThat(EvidenceRows.of(settings))
                .containsExactly(
                        new EvidenceRows("servers", "10.0.0.1:53\n10.0.0.2:53"),
                        new EvidenceRows("ndots", "1"),
                        new EvidenceRows("timeout", "5.0 s"),
                        new EvidenceRows("attempts", "2"),
                        new EvidenceRows("source", "/etc/resolv.conf"),
                        new EvidenceRows("configured", "yes"));
    }

    @Test
    void of_whatIsMissing_isLeftOut() {
        assertThat(EvidenceRows.of(new ProgramFact("git", Optional.empty(), Optional.of("2.40"))))
                .containsExactly(new EvidenceRows("name", "git"), new EvidenceRows("version", "2.40"));
        assertThat(EvidenceRows.of(new CredentialFact("h", false, "", Optional.empty(), Optional.empty())))
                .containsExactly(new EvidenceRows("host", "h"), new EvidenceRows("found", "no"));
    }
}
