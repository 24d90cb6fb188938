package dev.goenv.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.goenv.comparison.CompanyProxy.Serves;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://alice:s3cr3tpass@goproxy.corp.example",
                "https://s3cr3tpass@goproxy.corp.example",
                "https://goproxy.corp.example?token=s3cr3tpass"
            })
    void companyProxy_withCredentials_isRefusedWithoutShowingThem(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CompanyProxy(url, Serves.PUBLIC_MODULES_ONLY))
                .withMessage(
                        "the URL of a company proxy has no user, query or fragment; credentials belong into a netrc file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "direct",
                "goproxy.corp.example",
                "file:///srv",
                "https://",
                "https://a,direct",
                "https://a|https://b",
                "https://a b",
                "https://a'$(id)'",
                "https://a/%2f",
                "https://a\nENV",
                "https://a:b:c@"
            })
    void companyProxy_whatIsNoPlainUrl_isRefused(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CompanyProxy(url, Serves.PUBLIC_MODULES_ONLY));
    }

    @Test
    void host_urlWithPort_isWhatNetrcNames() {
        CompanyProxy proxy = new CompanyProxy("https://goproxy.corp.example:8443/go", Serves.PRIVATE_MODULES_TOO);

        assertThat(proxy.host()).isEqualTo("goproxy.corp.example:8443");
        assertThat(proxy.plainHttp()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "*.org", "golang.org", "corp.example,*", "[", "a b", "$HOME", "corp.example'"})
    void privatePatterns_malformedOrOfPublicModules_areRefused(String pattern) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Profile.Laptop(List.of(pattern), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "/var/cache/go,      /var/cache/go/mod,     file:///var/cache/go",
        "/var/cache/go/,     /var/cache/go/mod,     file:///var/cache/go/",
        "D:\\go-cache,       D:\\go-cache\\mod,     file:///D:/go-cache",
        "D:/go-cache,        D:/go-cache/mod,       file:///D:/go-cache",
    })
    void cacheDirectory_ofUnixAndWindows_hasChildAndUrl(String path, String child, String url) {
        CacheDirectory directory = new CacheDirectory(path);

        assertThat(directory.child("mod")).isEqualTo(child);
        assertThat(directory.fileUrl()).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cache", "./cache", "~/cache", "$HOME/cache", "C:cache", "/a b", "/a\"b", "/a,b"})
    void cacheDirectory_relativeOrSpecial_isRefused(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CacheDirectory(path));
    }

    @Test
    void container_directoryOfWindows_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Profile.Container(Optional.empty(), List.of(), new CacheDirectory("C:\\go")))
                .withMessage("not a path of Linux: C:\\go");
    }

    @Test
    void privateFromOrigin_dependsOnWhatTheProxyServes() {
        List<String> patterns = List.of("corp.example");
        CompanyProxy all = new CompanyProxy("https://p.example", Serves.PRIVATE_MODULES_TOO);
        CompanyProxy some = new CompanyProxy("https://p.example", Serves.PUBLIC_MODULES_ONLY);

        assertThat(new Profile.CompanyNetwork(all, patterns, Optional.empty()).privateFromOrigin())
                .isFalse();
        assertThat(new Profile.CompanyNetwork(some, patterns, Optional.empty()).privateFromOrigin())
                .isTrue();
        assertThat(new Profile.Laptop(patterns, Optional.empty()).privateFromOrigin())
                .isTrue();
        assertThat(new Profile.Laptop(List.of(), Optional.empty()).privateFromOrigin())
                .isFalse();
    }
}
