package dev.goenv.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.testkit.TextMutator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** No text makes a parser of this package throw anything but its documented exception. */
class AuthFuzzTest {
    private static final int RUNS = Integer.getInteger("goenv.fuzz.runs", 50_000);

    @FuzzTest
    void netrc_anyBytes_throwsNothing(byte[] bytes) {
        netrc(Netrc.parse(bytes));
    }

    @FuzzTest
    void output_anyText_throwsOnlyGoSyntaxException(byte[] bytes) {
        output(text(bytes));
    }

    @FuzzTest
    void git_anyText_throwsOnlyGoSyntaxException(byte[] bytes) {
        git(text(bytes));
    }

    @FuzzTest
    void goauth_anyText_throwsOnlyGoSyntaxException(byte[] bytes) {
        goauth(text(bytes));
    }

    @Test
    void netrc_generatedTexts_throwNothing() {
        generated(51, AuthQuestions.NETRC, text -> netrc(Netrc.parse(text)));
    }

    @Test
    void output_generatedTexts_throwOnlyGoSyntaxException() {
        generated(52, AuthQuestions.OUTPUT, AuthFuzzTest::output);
    }

    @Test
    void git_generatedTexts_throwOnlyGoSyntaxException() {
        generated(53, AuthQuestions.GIT, AuthFuzzTest::git);
    }

    @Test
    void goauth_generatedTexts_throwOnlyGoSyntaxException() {
        generated(54, AuthQuestions.GOAUTH, AuthFuzzTest::goauth);
    }

    private static void generated(long seed, List<String> pieces, Consumer<String> check) {
        TextMutator mutator = new TextMutator(seed, pieces);
        for (int i = RUNS; i > 0; i--) {
            check.accept(mutator.next(12));
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_16BE);
    }

    private static void netrc(Netrc netrc) {
        Credentials held = Credentials.of(netrc.credentials());
        for (NetrcLine line : netrc.lines()) {
            int slash = line.machine().indexOf('/');
            boolean otherScheme = slash > 0
                    && line.machine().startsWith("://", slash - 1)
                    && !line.machine().startsWith("https://");
            assertThat(held.lookup(line.machine()).isPresent()).isNotEqualTo(otherScheme);
        }
    }

    private static void output(String text) {
        try {
            Credentials.of(AuthCommandOutput.parse(text).credentials()).toString();
        } catch (GoSyntaxException expected) {
            // What malformed text is answered with.
        }
    }

    private static void git(String text) {
        GitCredential git = GitCredential.parse(text);
        try {
            Credentials.of(List.of(git.credentialFor(git.url()))).toString();
        } catch (GoSyntaxException expected) {
            // What an answer without a usable URL is answered with.
        }
    }

    private static void goauth(String text) {
        try {
            GoAuth.parse(text, path -> path.startsWith("/")).programs();
        } catch (GoSyntaxException expected) {
            // What malformed text is answered with.
        }
    }
}
