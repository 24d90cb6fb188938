package dev.goenv.probes.internal.vcs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefListTest {
    private static final String HASH = "0123456789012345678901234567890123456789";

    private static RefList list(String text) {
        return RefList.of(text.getBytes(StandardCharsets.ISO_8859_1), Integer.MAX_VALUE);
    }

    /** The forms of git: a server's lines, the first with its abilities; a simple web server's; packed-refs. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "001e# service=git-upload-pack\n0000003e" + HASH + " refs/tags/v1.0.0\n0000",
                "00a0" + HASH + " refs/tags/v1.0.0\0multi_ack agent=git/2\n0000",
                HASH + "\trefs/tags/v1.0.0\n",
                HASH + "\trefs/tags/v1.0.0^{}\n",
                "# pack-refs with: peeled fully-peeled sorted \n" + HASH + " refs/tags/v1.0.0\n^" + HASH + "\n",
                HASH + " refs/tags/v1.0.0"
            })
    void lacks_tagThatIsThere_false(String text) {
        assertThat(list(text).lacks("v1.0.0")).isFalse();
        assertThat(list(text).lacks("v1.0.1")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                HASH + " refs/tags/v1.0.0-rc.1\n",
                HASH + " refs/tags/sub/v1.0.0\n",
                HASH + " refs/heads/v1.0.0\n",
                HASH + " refs/remotes/x/refs/tags/v1.0.0\n",
                ""
            })
    void lacks_othersOnly_true(String text) {
        assertThat(list(text).lacks("v1.0.0")).isTrue();
    }

    @Test
    void lacks_cutOrSecondVersion_isNotTold() {
        byte[] bytes = (HASH + " refs/heads/main\n").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(RefList.of(bytes, bytes.length).lacks("v1.0.0")).isFalse();
        assertThat(list("000eversion 2\n0000").lacks("v1.0.0")).isFalse();
    }
}
