package dev.goenv.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.goenv.module.GoSyntaxException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyChainTest {
    /** The lists of cmd/go/testdata/script/mod_proxy_list.txt and env_proxy.txt, and our own. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "https://proxy.golang.org,direct; https://proxy.golang.org@0 ON_NOT_FOUND, direct@25 END",
                "http://h/403|https://0.0.0.0|http://h; http://h/403@0 ON_ANY_ERROR, https://0.0.0.0@13 ON_ANY_ERROR,"
                        + " http://h@29 END",
                "' , |https://a.b ,off'; https://a.b@4 ON_NOT_FOUND, off@17 END",
                "goproxy.cn,direct; https://goproxy.cn@0 ON_NOT_FOUND, direct@11 END",
                "localhost:3000; https://localhost:3000@0 END",
                "https://a.b|; https://a.b@0 END",
                "file:///c:/x; file:///c:/x@0 END",
                "direct; direct@0 END",
                "off; off@0 END",
            })
    void entries_listInOrder_haveUrlPositionAndFallback(String text, String expected) {
        List<String> entries = ProxyChain.parse(text).entries().stream()
                .map(entry -> entry + "@" + entry.position() + " " + entry.fallback())
                .toList();
        assertThat(String.join(", ", entries)).isEqualTo(expected);
    }

    @Test
    void ignored_afterDirect_isNotEvenChecked() {
        ProxyChain chain = ProxyChain.parse("direct, https://u:p@a.b| ,DIRECT");
        assertThat(chain.entries()).containsExactly(new ProxyEntry.Direct(0));
        assertThat(chain.ignored())
                .containsExactly(new IgnoredEntry("https://u:p@a.b", 8), new IgnoredEntry("DIRECT", 26));
        assertThat(chain.ignored()).hasToString("[https://***@a.b, DIRECT]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ",", "| ,\t", "\u3000"})
    void parse_noEntries_isRefusedAsByGo(String text) {
        assertThatExceptionOfType(GoSyntaxException.class)
                .isThrownBy(() -> ProxyChain.parse(text))
                .withMessage("GOPROXY list is not the empty string, but contains no entries");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "DIRECT; invalid proxy URL missing scheme: DIRECT",
                "localhost; invalid proxy URL missing scheme: localhost",
                "/dir; invalid proxy URL missing scheme: /dir",
                "file://host/x; invalid file:// proxy URL with non-path elements: file://host/x",
                "file:/x; invalid file:// proxy URL with non-path elements: file:/x",
                "file:///x?q; invalid file:// proxy URL with non-path elements: file:///x?q",
                "ftp://h; 'invalid proxy URL scheme (must be https, http, file): ftp://h'",
                "ftp://u:p@h; 'invalid proxy URL scheme (must be https, http, file): ftp://***@h'",
                "https://h x; parse \"https://h x\": invalid character \" \" in host name",
                "direct_; invalid proxy URL missing scheme: direct_",
            })
    void parse_malformedEntry_hasGosMessage(String text, String message) {
        assertThatExceptionOfType(GoSyntaxException.class)
                .isThrownBy(() -> ProxyChain.parse(text))
                .withMessage(message);
    }

    @Test
    void parse_fullWidthComma_makesOneHostOfTheList() {
        assertThat(ProxyChain.parse("https://a.b\uff0cdirect").entries()).hasSize(1);
    }

    @Test
    void parse_driveLetter_dependsOnTheOperatingSystem() {
        assertThatExceptionOfType(GoSyntaxException.class)
                .isThrownBy(() -> ProxyChain.parse("c:\\x"))
                .withMessage("parse \"https://c:\\\\x\": invalid port \":\\\\x\" after host");
        assertThatExceptionOfType(GoSyntaxException.class)
                .isThrownBy(() -> ProxyChain.parse("c:\\x", ProxyChain.FilePaths.WINDOWS))
                .withMessage("invalid proxy URL scheme (must be https, http, file): c:\\x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://me:pa,ss@h.example,direct",
                "https://me:pa|ss@h.example",
                "https://me:pa#ss@h.example",
                "/bin/helper --token pass"
            })
    void parse_passwordTornApart_isNotInTheMessage(String text) {
        assertThatExceptionOfType(GoSyntaxException.class)
                .isThrownBy(() -> ProxyChain.parse(text))
                .satisfies(e -> assertThat(e.getMessage()).contains("***").doesNotContainPattern(":pa|ss@|pass"));
    }

    @Test
    void toString_userInfo_isHidden() {
        ProxyChain chain = ProxyChain.parse("https://user:secret@h,direct");
        assertThat(chain).hasToString("https://***@h,direct");
        assertThat(chain.entries()).hasToString("[https://***@h, direct]");
        assertThat(((ProxyEntry.ModuleProxy) chain.entries().get(0)).url()).isEqualTo("https://user:secret@h");
    }
}
