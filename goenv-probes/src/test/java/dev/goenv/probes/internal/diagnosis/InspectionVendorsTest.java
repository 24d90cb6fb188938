package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InspectionVendorsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "CN=FG100D3G,O=Fortinet,C=US; Fortinet",
                "CN=Zscaler Intermediate Root CA (zscaler.net); Zscaler",
                "CN=DO_NOT_TRUST_FiddlerRoot; Fiddler",
                "O=mitmproxy,CN=mitmproxy; mitmproxy",
                "CN=Gateway CA - Cloudflare Managed G1; Gateway CA - Cloudflare"
            })
    void in_issuer_namesTheMaker(String issuer, String vendor) {
        assertThat(InspectionVendors.in(issuer)).contains(vendor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CN=Acme Root CA,O=Acme", "CN=Cloudflare Inc ECC CA-3,O=Cloudflare", "CN=Notsquid,O=x", ""})
    void in_otherIssuer_empty(String issuer) {
        assertThat(InspectionVendors.in(issuer)).isEmpty();
    }
}
