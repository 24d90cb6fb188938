package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.os;
import static dev.goenv.config.internal.lint.Linted.osVariable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.Finding.Severity;
import dev.goenv.testkit.FakeHost;
import org.junit.jupiter.api.Test;

class GodebugRemovedRuleTest {
    @Test
    void check_oldValue_error() {
        assertThat(check(new GodebugRemovedRule(), os("GODEBUG", "http2client=0,x509sha1=1")))
                .containsExactly(finding(
                        GodebugRemovedRule.CODE,
                        Severity.ERROR,
                        "GODEBUG",
                        osVariable("GODEBUG"),
                        "From Go 1.27 on every program in Go, the go command included, ends with: fatal error: "
                                + "removed GODEBUG \"x509sha1\" set to old value \"1\" in environment. It is set in "
                                + "the OS environment, which go env -w does not change: export GODEBUG=http2client=0"));
    }

    @Test
    void check_windows_tellsSet() {
        assertThat(check(new GodebugRemovedRule(), FakeHost.windows().env("GODEBUG", "asynctimerchan=2")))
                .containsExactly(finding(
                        GodebugRemovedRule.CODE,
                        Severity.ERROR,
                        "GODEBUG",
                        osVariable("GODEBUG"),
                        "From Go 1.27 on every program in Go, the go command included, ends with: fatal error: "
                                + "removed GODEBUG \"asynctimerchan\" set to old value \"2\" in environment. It is "
                                + "set in the OS environment, which go env -w does not change: set GODEBUG="));
    }

    @Test
    void check_newValue_silent() {
        assertThat(check(new GodebugRemovedRule(), os("GODEBUG", "x509sha1=0,tls3des=,netdns=go")))
                .isEmpty();
    }

    @Test
    void check_olderGo_silent() {
        assertThat(check(
                        new GodebugRemovedRule(),
                        os("GODEBUG", "x509sha1=1")
                                .env("PATH", "/opt/go/bin")
                                .executable("/opt/go/bin/go")
                                .directory("/opt/go/pkg/tool")
                                .file("/opt/go/VERSION", "go1.24.4\n")))
                .isEmpty();
    }
}
