package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndHostTest {
    @ParameterizedTest
    @CsvSource({
        "dns:proxy.golang.org, proxy.golang.org",
        "tcp:proxy.golang.org:443, proxy.golang.org",
        "tcp:[::1]:443, ::1",
        "tls:h:443@proxy.corp:3128, h",
        "proxytls:p:3128, p",
        "tunnel:p:3128>h:443, p:3128>h:443"
    })
    void of_id_itsHost(String id, String host) {
        assertThat(EndHost.of(
                        Cases.https("h").failed(id, "x").skipped("dns:h", id).symptom()))
                .isEqualTo(host);
    }
}
