package dev.goenv.probes.internal.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertsTest {
    @ParameterizedTest
    @CsvSource({
        "unexpected_message, 10, unexpected message",
        "bad_record_mac, 20, bad record MAC",
        "record_overflow, 22, record overflow",
        "handshake_failure, 40, handshake failure",
        "bad_certificate, 42, bad certificate",
        "unsupported_certificate, 43, unsupported certificate",
        "certificate_revoked, 44, revoked certificate",
        "certificate_expired, 45, expired certificate",
        "certificate_unknown, 46, unknown certificate",
        "illegal_parameter, 47, illegal parameter",
        "unknown_ca, 48, unknown certificate authority",
        "access_denied, 49, access denied",
        "decode_error, 50, error decoding message",
        "decrypt_error, 51, error decrypting message",
        "protocol_version, 70, protocol version not supported",
        "insufficient_security, 71, insufficient security level",
        "internal_error, 80, internal error",
        "inappropriate_fallback, 86, inappropriate fallback",
        "missing_extension, 109, missing extension",
        "unsupported_extension, 110, unsupported extension",
        "unrecognized_name, 112, unrecognized name",
        "bad_certificate_status_response, 113, bad certificate status response",
        "unknown_psk_identity, 115, unknown PSK identity",
        "certificate_required, 116, certificate required",
        "no_application_protocol, 120, no application protocol"
    })
    void inMessage_namesOfJava_becomeGosWords(String java, int code, String words) {
        assertThat(Alerts.inMessage("Received fatal alert: " + java)).hasValue(code);
        assertThat(Alerts.inMessage("(" + java + ") Received fatal alert: " + java))
                .hasValue(code);
        assertThat(Alerts.words(code)).isEqualTo("remote error: tls: " + words);
    }

    @Test
    void inMessage_anythingElse_isNoAlert() {
        assertThat(Alerts.inMessage("Received fatal alert: made_up")).isEmpty();
        assertThat(Alerts.inMessage("Connection reset")).isEmpty();
        assertThat(Alerts.inMessage("Unknown alert description (200)")).hasValue(200);
        assertThat(Alerts.words(200)).isEqualTo("remote error: tls: alert(200)");
    }

    @Test
    void inRecord_recordOfAnAlert_isItsNumber() {
        assertThat(Alerts.inRecord(new byte[] {0x15, 3, 3, 0, 2, 2, 70})).isEqualTo(OptionalInt.of(70));
        assertThat(Alerts.inRecord(new byte[] {0x16, 3, 3, 0, 2, 2, 70})).isEmpty();
        assertThat(Alerts.inRecord(new byte[] {0x15, 3, 3, 0, 2, 2})).isEmpty();
    }
}
