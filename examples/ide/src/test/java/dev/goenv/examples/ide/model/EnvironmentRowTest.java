package dev.goenv.examples.ide.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.config.GoEnvs;
import dev.goenv.env.Finding;
import dev.goenv.testkit.FakeHost;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnvironmentRowTest {
    private static List<EnvironmentRow> rows(FakeHost host) {
        return EnvironmentRow.of(GoEnvs.resolve(host));
    }

    private static EnvironmentRow row(FakeHost host, String name) {
        return rows(host).stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void of_everyLayer_tellsWhereTheValueIsFrom() {
        FakeHost host = FakeHost.linux()
                .env("HOME", "/home/dev")
                .env("GOPROXY", "https://a.example")
                .file("/home/dev/.config/go/env", "GOFLAGS=-v\nGOPROXY=https://b.example\n")
                .build();
        assertThat(row(host, "GOPROXY").origin()).isEqualTo("OS environment");
        assertThat(row(host, "GOPROXY").hides()).contains("https://b.example (/home/dev/.config/go/env:2)");
        assertThat(row(host, "GOFLAGS").origin()).isEqualTo("/home/dev/.config/go/env:1");
        assertThat(row(host, "GOSUMDB").origin()).isEqualTo("default");
        assertThat(row(host, "GOSUMDB").set()).isFalse();
    }

    @Test
    void of_finding_comesFirstAndIsMarked() {
        FakeHost host = FakeHost.linux()
                .env("HOME", "/home/dev")
                .env("GOPROXY", "htps://a.example")
                .build();
        EnvironmentRow first = rows(host).get(0);
        assertThat(first.name()).isEqualTo("GOPROXY");
        assertThat(first.mark()).contains(Finding.Severity.ERROR);
        assertThat(first.details()).contains("config.goproxy-invalid");
    }

    @Test
    void of_password_isNowhere() {
        FakeHost host = FakeHost.linux()
                .env("HOME", "/home/dev")
                .env("GOPROXY", "https://me:hunter2@a.example")
                .env("HTTPS_PROXY", "http://me:hunter2@b.example")
                .build();
        assertThat(rows(host).toString()).contains("a.example").doesNotContain("hunter2");
        assertThat(rows(host)).extracting(EnvironmentRow::details).noneMatch(text -> text.contains("hunter2"));
    }
}
