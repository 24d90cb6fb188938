package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAuthoritiesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "CN=WR2,O=Google Trust Services,C=US",
                "CN=R11, O=Let's Encrypt, C=US",
                "CN=GeoTrust,O=\"DigiCert, Inc.\",C=US",
                "CN=x,O=DigiCert\\, Inc.,C=US",
                "O=Amazon,CN=Amazon Root CA 1"
            })
    void isPublic_organisationEverybodyTrusts_true(String name) {
        assertThat(PublicAuthorities.isPublic(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CN=Google Trust Services,O=Acme",
                "CN=Let's Encrypt",
                "O=Amazonas Water",
                "CN=x\\,O=Amazon",
                "CN=\"a,O=Amazon\"",
                "OU=O\\=Amazon",
                ""
            })
    void isPublic_nameElsewhere_false(String name) {
        assertThat(PublicAuthorities.isPublic(name)).isFalse();
    }
}
