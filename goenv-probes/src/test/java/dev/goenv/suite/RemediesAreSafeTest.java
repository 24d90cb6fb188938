package dev.goenv.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.comparison.Profile;
import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.output.Explanation;
import dev.goenv.probes.GoOutput;
import dev.goenv.probes.ProxyComparison;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nothing that a program could carry out gives protection up. Here for all causes that the words of the go command tell;
 * {@link LoopbackSuiteTest} checks those of its situations.
 */
class RemediesAreSafeTest {
    static List<String> tellingWords() throws IOException {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        try (InputStream in = Objects.requireNonNull(
                        RemediesAreSafeTest.class.getResourceAsStream("/corpus/telling-words.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank() && !text.isEmpty()) {
                    texts.add(text.toString());
                    text.setLength(0);
                } else if (line.startsWith("    ")) {
                    text.append(line.substring(4)).append('\n');
                }
            }
        }
        texts.add(text.toString());
        return texts.stream().filter(each -> !each.isBlank()).toList();
    }

    @Test
    void explain_tellingWords_offersRemediesForNearlyAll() throws IOException {
        List<Diagnosis> all = tellingWords().stream()
                .flatMap(text -> GoOutput.parse(text).explain().stream())
                .map(Explanation::diagnosis)
                .toList();

        assertThat(all).hasSizeGreaterThan(40);
        assertThat(all.stream().flatMap(each -> each.remedies().stream())).hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @MethodSource("tellingWords")
    void explain_tellingWords_offersNothingUnsafe(String text) {
        GoOutput.parse(text).explain().stream().map(Explanation::diagnosis).forEach(SafeRemedies::check);
    }

    static List<Profile> profiles() {
        return List.of(
                new Profile.Laptop(List.of(), Optional.empty()),
                new Profile.Laptop(List.of("corp.example"), Optional.empty()),
                new Profile.MainlandChina(List.of("corp.example"), Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void recommend_profileOfADeveloper_setsNothingUnsafe(Profile profile) {
        assertThat(ProxyComparison.recommend(profile).environmentChanges())
                .extracting(Object::toString)
                .noneMatch(SafeRemedies::weakens);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "go env -w GOSUMDB=off",
                "export GOSUMDB='off'",
                "$env:GOSUMDB = \"off\"",
                "set GOSUMDB=off",
                "go env -w GONOSUMDB=*",
                "go env -w GONOSUMDB=example.com,*",
                "go env -w GOPRIVATE=*/*",
                "GONOSUMCHECK=1 go get",
                "go env -w GOINSECURE=corp.example",
                "GIT_SSL_NO_VERIFY=1 git fetch",
                "git config --global http.sslVerify false",
                "git -c http.sslVerify=false fetch",
                "go env -w GOFLAGS=-insecure",
                "go get -insecure corp.example/x",
                "curl -k https://corp.example",
                "curl -sSk https://corp.example",
                "curl --insecure https://corp.example",
                "wget --no-check-certificate https://corp.example",
                "go env -w GOVCS=*:all"
            })
    void weakens_protectionGivenUp_isSeen(String line) {
        assertThat(SafeRemedies.weakens(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "go env -w GOSUMDB=sum.golang.org",
                "go env -u GOSUMDB",
                "go env -u GOINSECURE",
                "unset GOINSECURE",
                "set GOINSECURE=",
                "go env -w GOPRIVATE=*.corp.example",
                "go env -w GOPRIVATE=corp.example/*",
                "go env -w GOPROXY=off",
                "curl -sS https://corp.example/key",
                "chmod 600 ~/.netrc",
                "git config --global http.sslCAInfo ca.pem"
            })
    void weakens_otherLines_areLeftAlone(String line) {
        assertThat(SafeRemedies.weakens(line)).isFalse();
    }
}
