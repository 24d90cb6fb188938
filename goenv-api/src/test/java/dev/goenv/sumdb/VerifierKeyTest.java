package dev.goenv.sumdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.goenv.module.GoSyntaxException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierKeyTest {
    private static final String GOLANG = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";

    @Test
    void parse_everyVector_answersAsNewVerifier() throws IOException {
        SoftAssertions softly = new SoftAssertions();
        int rows = 0;
        for (JsonElement element : vectors()) {
            JsonObject row = element.getAsJsonObject();
            String expected = row.get("ok").getAsBoolean()
                    ? row.get("name").getAsString() + "+" + row.get("keyHash").getAsString()
                    : row.get("goError").getAsString();
            String key = row.get("key").getAsString();
            softly.assertThat(answer(key)).as(key).isEqualTo(expected);
            rows++;
        }
        softly.assertAll();
        assertThat(rows).isGreaterThan(2000);
    }

    private static Iterable<JsonElement> vectors() throws IOException {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(
                        VerifierKeyTest.class.getResourceAsStream("/vectors/sumdb_note_new_verifier.json")),
                StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(reader).getAsJsonArray();
        }
    }

    private static String answer(String text) {
        try {
            VerifierKey key = VerifierKey.parse(text);
            return key.name() + "+" + key.hash();
        } catch (GoSyntaxException e) {
            return e.getMessage();
        }
    }

    @Test
    void toString_golangKey_isItsText() {
        VerifierKey key = VerifierKey.parse(GOLANG);
        assertThat(key).hasToString(GOLANG).isEqualTo(VerifierKey.parse(GOLANG));
        assertThat(key.publicKey()).hasSize(32);
    }

    @Test
    void parse_hashInCapitalsAndLineBreaksInKey_isAcceptedAsByGo() {
        String odd = GOLANG.replace("033de0ae", "033DE0AE").replace("Ac4z", "Ac\r\n4z");
        assertThat(VerifierKey.parse(odd)).isEqualTo(VerifierKey.parse(GOLANG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u00a0b", "a\u3000b", "a b", "", "a\ud800b", "a\u0085"})
    void parse_nameWithSpaceOrNoText_isMalformed(String name) {
        assertThatExceptionOfType(GoSyntaxException.class)
                .isThrownBy(() -> VerifierKey.parse(TestKeys.keyFor(name)))
                .withMessage("malformed verifier id");
    }

    @Test
    void verify_signatureOfTheKey_holdsForThatMessageOnly() throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] encoded = pair.getPublic().getEncoded();
        byte[] bare = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
        VerifierKey key = VerifierKey.parse(TestKeys.keyFor("sum.test", bare));
        byte[] message = "go.sum database tree\n".getBytes(StandardCharsets.UTF_8);
        byte[] signature = sign(pair, message);
        assertThat(key.verify(message, signature)).isTrue();
        for (int i = 0; i < signature.length; i++) {
            assertThat(key.verify(message, changed(signature, i)))
                    .as("byte %d", i)
                    .isFalse();
            assertThat(key.verify(message, Arrays.copyOf(signature, i)))
                    .as("cut at %d", i)
                    .isFalse();
        }
        for (int i = 0; i < message.length; i++) {
            assertThat(key.verify(changed(message, i), signature))
                    .as("byte %d", i)
                    .isFalse();
        }
        assertThat(VerifierKey.parse(GOLANG).verify(message, signature)).isFalse();
    }

    private static byte[] sign(KeyPair pair, byte[] message) throws GeneralSecurityException {
        Signature signer = Signature.getInstance("Ed25519");
        signer.initSign(pair.getPrivate());
        signer.update(message);
        return signer.sign();
    }

    private static byte[] changed(byte[] bytes, int at) {
        byte[] copy = bytes.clone();
        copy[at] ^= 1;
        return copy;
    }
}
