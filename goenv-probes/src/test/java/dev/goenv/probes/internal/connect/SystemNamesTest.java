package dev.goenv.probes.internal.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.Note;
import dev.goenv.probes.kit.TestContext;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SystemNamesTest {
    private static Names.Lookup lookup(String host) throws InterruptedException {
        try (TestContext context = TestContext.start()) {
            return new SystemNames(Runnable::run).lookup(host, context);
        }
    }

    @Test
    void lookup_nameOfThisMachine_isFound() throws Exception {
        Names.Lookup lookup = lookup("localhost");
        assertThat(lookup.problem()).isEmpty();
        assertThat(lookup.addresses()).allMatch(InetAddress::isLoopbackAddress).isNotEmpty();
        assertThat(lookup.evidence()).containsExactly(new Note("dns.system", "the system was asked for localhost"));
    }

    @Test
    void lookup_nameThatNoSystemLooksUp_isNoSuchHost() throws Exception {
        // A label of this length is no name, so nobody is asked.
        String host = "x".repeat(64) + ".invalid";
        assertThat(lookup(host).problem()).contains("lookup " + host + ": no such host");
    }

    @Test
    void lookup_address_isItsOwnAnswer() throws Exception {
        assertThat(lookup("127.0.0.1").addresses())
                .containsExactly(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    }

    @Test
    void lookup_systemThatDoesNotAnswer_isATimeout() throws Exception {
        try (TestContext context = TestContext.of(Duration.ofMillis(100))) {
            Names.Lookup lookup = new SystemNames(task -> {}).lookup("proxy.example", context);
            assertThat(lookup.problem()).isEqualTo(Optional.of("lookup proxy.example: i/o timeout"));
        }
    }
}
