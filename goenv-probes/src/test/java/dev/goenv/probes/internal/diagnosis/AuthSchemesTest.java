package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthSchemesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Basic realm=\"x\"; Basic; false",
                "Negotiate; Negotiate; true",
                "Negotiate, NTLM; Negotiate,NTLM; true",
                "NTLM, Basic realm=\"a, b\", charset=\"UTF-8\"; NTLM,Basic; false",
                "Digest realm=\"x\", nonce=\"Basic \\\" y\", qop=auth; Digest; true",
                "basic realm=x; basic; false",
                "''; ''; false"
            })
    void of_headers_schemesInOrder(String header, String schemes, boolean beyondGo) {
        assertThat(String.join(",", AuthSchemes.of(header))).isEqualTo(schemes);
        assertThat(AuthSchemes.beyondGo(AuthSchemes.of(header))).isEqualTo(beyondGo);
    }
}
