package dev.goenv.probes.internal.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.goenv.probes.kit.Certificates;
import dev.goenv.probes.kit.IssuedCertificate;
import dev.goenv.testkit.FakeHost;
import dev.goenv.testkit.GoOracle;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated chains, good and bad in every way at once, judged by us and by crypto/x509 of the real Go. */
class CertificateJudgeDifferentialTest {
    private static final int CHAINS = 400;
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final List<String> HOSTS = List.of(
            "h.test",
            "H.Test",
            "a.h.test",
            "a.b.h.test",
            "h.test.",
            "corp.test",
            "127.0.0.1",
            "::1",
            "[::1]",
            "x_y.test",
            "bad host",
            "*.h.test");
    private static final List<String> NAMES = List.of(
            "h.test",
            "H.TEST",
            "*.h.test",
            "*.test",
            "a.b.h.test",
            "corp.test",
            "x.corp.test",
            "a*.test",
            "*",
            "127.0.0.1",
            "bad host",
            "x_y.test",
            "a.*.test");
    private static final List<String> DOMAINS = List.of("test", "h.test", ".h.test", "corp.test", "a.h.test", "H.Test");

    private final Random random = new Random(20261124);

    /** A chain and the question about it. */
    private record Question(
            List<IssuedCertificate> roots, IssuedCertificate leaf, List<X509Certificate> chain, String host) {
        String json() throws CertificateEncodingException {
            JsonObject json = new JsonObject();
            json.addProperty("Roots", pem());
            JsonArray encoded = new JsonArray();
            for (X509Certificate certificate : chain) {
                encoded.add(Base64.getEncoder().encodeToString(certificate.getEncoded()));
            }
            json.add("Chain", encoded);
            json.addProperty("Host", host);
            json.addProperty("Now", NOW.getEpochSecond());
            return json.toString();
        }

        String pem() {
            return String.join("", roots.stream().map(IssuedCertificate::pem).toList());
        }
    }

    @Test
    void judge_generatedChains_saysWhatGoSays(@TempDir Path scratch) throws Exception {
        Optional<GoOracle> go = GoOracle.find("1.27");
        assumeTrue(go.isPresent(), "no Go 1.27 is installed");
        List<Question> questions = new ArrayList<>();
        StringBuilder input = new StringBuilder();
        for (int i = 0; i < CHAINS; i++) {
            Question question = question();
            questions.add(question);
            input.append(question.json()).append('\n');
        }
        GoOracle.Result result = go.get().runProgram(scratch, program(), input.toString());
        List<String> answers = result.stdout().lines().toList();
        assertThat(result.stderr()).isEmpty();
        assertThat(answers).hasSize(CHAINS);

        List<String> differences = new ArrayList<>();
        for (int i = 0; i < CHAINS; i++) {
            String theirs = JsonParser.parseString(answers.get(i)).getAsString();
            CertificateJudge.Verdict ours = judge(questions.get(i));
            if (!ours.words().equals(theirs) || ours.accepted() != theirs.isEmpty()) {
                differences.add(questions.get(i).host() + "\n   Go   " + theirs + "\n   ours " + ours.words());
            }
        }
        assertThat(String.join("\n", differences)).isEmpty();
        assertThat(answers.stream().distinct().count()).as("kinds of answers").isGreaterThan(20);
        assertThat(answers).contains("\"\"");
    }

    private static CertificateJudge.Verdict judge(Question question) {
        FakeHost host = FakeHost.linux()
                .env("SSL_CERT_FILE", "/roots.pem")
                .file("/roots.pem", question.pem())
                .build();
        return new CertificateJudge(new GoRoots(host), GoDebug.of(host))
                .judge(question.chain(), question.host(), NOW.atZone(ZoneOffset.UTC));
    }

    private Question question() {
        IssuedCertificate root = authority(Certificates.selfSigned("Root"));
        IssuedCertificate other = Certificates.authority("Root");
        List<IssuedCertificate> middles = new ArrayList<>();
        IssuedCertificate issuer = root;
        for (int depth = random.nextInt(3); depth > 0; depth--) {
            issuer = authority(issuer.issue("Middle " + depth));
            middles.add(0, issuer);
        }
        IssuedCertificate leaf = leaf(once(8) ? Certificates.selfSigned("h.test") : issuer.issue(pick(HOSTS)));
        List<X509Certificate> chain = new ArrayList<>(List.of(leaf.certificate()));
        middles.stream().filter(m -> !once(12)).forEach(m -> chain.add(m.certificate()));
        if (once(4)) {
            chain.add(root.certificate());
        }
        List<IssuedCertificate> roots = new ArrayList<>(List.of(once(8) ? other : root));
        if (once(8)) {
            roots.add(other);
        }
        if (once(12)) {
            roots.add(leaf);
        }
        return new Question(roots, leaf, chain, once(2) ? "h.test" : pick(HOSTS));
    }

    private IssuedCertificate authority(Certificates certificate) {
        if (!once(12)) {
            certificate.authority();
        }
        if (once(6)) {
            certificate.permitted(pick(DOMAINS));
        } else if (once(6)) {
            certificate.excluded(pick(DOMAINS));
        }
        return common(certificate, 15);
    }

    private IssuedCertificate leaf(Certificates certificate) {
        if (!once(3)) {
            certificate.dns("h.test");
        }
        for (int names = random.nextInt(3); names > 0; names--) {
            certificate.dns(pick(NAMES));
        }
        if (once(3)) {
            certificate.address(once(2) ? "127.0.0.1" : "::1");
        }
        return common(certificate, 10);
    }

    private IssuedCertificate common(Certificates certificate, int rarity) {
        if (once(rarity)) {
            certificate.valid(NOW.minus(Duration.ofDays(9)), NOW.minus(Duration.ofDays(2)));
        } else if (once(rarity)) {
            certificate.valid(NOW.plus(Duration.ofDays(2)), NOW.plus(Duration.ofDays(9)));
        }
        if (once(rarity)) {
            certificate.sha1();
        }
        if (once(2 * rarity)) {
            certificate.serial(-random.nextInt(1000) - 1);
        }
        if (once(4)) {
            certificate.usage(once(3) ? Certificates.CLIENT_AUTH : Certificates.SERVER_AUTH);
        }
        if (once(4)) {
            certificate.organization("Org");
        }
        return certificate.sign();
    }

    private boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    private String pick(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static String program() throws Exception {
        String name = "/oracle/certificates.go";
        try (InputStream in =
                Objects.requireNonNull(CertificateJudgeDifferentialTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
