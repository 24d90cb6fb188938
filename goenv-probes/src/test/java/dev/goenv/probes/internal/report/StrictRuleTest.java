package dev.goenv.probes.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.diagnosis.Leg;
import dev.goenv.diagnosis.VariableFact;
import dev.goenv.probe.ConfigFinding.Place;
import dev.goenv.probe.DirectoryFact;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Outcome;
import dev.goenv.probes.kit.ReportParts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences of a report on two private modules behind a proxy called {@code cache} and a host {@code git.corp.example}. */
class StrictRuleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // Hosts: known ones, and what looks like one.
                "lookup git.corp.example on 10.0.0.53:53: no such host | lookup host-1 on ip-1:53: no such host",
                "GIT.corp.example and git.corp.example.                | host-1 and host-1.",
                "git.corp.example:8443, sub.git.corp.example           | host-1:8443, host-2",
                "unknown.intranet, initech.com, x.de                   | host-1, host-2, host-3",
                "no_proxy=.corp.example,*.initech.com                  | no_proxy=.host-1,*.host-2",
                "proxy.golang.org, sum.golang.org and github.com       | proxy.golang.org, sum.golang.org and github.com",
                "go.mod, go.sum, v1.2.3, net/http, x509.go, go1.27.1   | go.mod, go.sum, v1.2.3, net/http, x509.go, go1.27.1",
                "tls.intercepted, modproxy.not-found, README.md        | tls.intercepted, modproxy.not-found, README.md",
                // A host that is called like a word.
                "dns:cache                                             | dns:host-1",
                "tcp:cache:3128                                        | tcp:host-1:3128",
                "http://cache:3128 is a cache                          | http://host-1:3128 is a cache",
                "lookup cache on 127.0.0.53:53: server misbehaving     | lookup host-1 on 127.0.0.53:53: server misbehaving",
                "clean the module cache: go clean -modcache            | clean the module cache: go clean -modcache",
                // Addresses.
                "10.1.2.3, 10.1.2.4 and 10.1.2.3:80                    | ip-1, ip-2 and ip-1:80",
                "127.0.0.1, ::1, [::1]:53, 0.0.0.0                     | 127.0.0.1, ::1, [::1]:53, 0.0.0.0",
                "[2001:db8::1]:443 and 2001:DB8::1, fe80::1%eth0       | [ipv6-1]:443 and ipv6-1, ipv6-2",
                "10.0.0.0/8                                            | ip-1/8",
                "at 12:30:45, 1.2.3 of 4:5                             | at 12:30:45, 1.2.3 of 4:5",
                // URLs.
                "https://git.corp.example/a/b.git?x=1                  | https://host-1/path-1?hidden",
                "https://alice:***@git.corp.example/a                  | https://***@host-1/path-1",
                "https://github.com/initech/billing                    | https://github.com/path-1",
                "https://proxy.golang.org/golang.org/x/text/@v/list    | https://proxy.golang.org/golang.org/x/text/@v/list",
                "https://proxy.golang.org/github.com/!initech/x/@v/v1.0.0.info | https://proxy.golang.org/module-1/@v/v1.0.0.info",
                "https://sum.golang.org/lookup/initech.com/x@v1.0.0    | https://sum.golang.org/lookup/module-1@v1.0.0",
                "https://proxy.golang.org/sumdb/sum.golang.org/supported | https://proxy.golang.org/sumdb/sum.golang.org/supported",
                "https://sum.golang.org/tile/8/0/x001/234              | https://sum.golang.org/tile/8/0/x001/234",
                "https://git.corp.example/api/go/sumdb/sum.golang.org/latest | https://host-1/path-1/sumdb/sum.golang.org/latest",
                "https://git.corp.example/x/info/refs?service=git-upload-pack | https://host-1/path-1/info/refs?service=git-upload-pack",
                "https://git.corp.example,direct                       | https://host-1,direct",
                "file:///srv/mirror                                    | file:///path-1",
                "git@git.corp.example:team/repo.git                    | git@host-1:path-1",
                "bob@initech.com                                       | user-1@host-1",
                // Modules.
                "git.corp.example/Team/api@v1.2.3: not found           | module-1@v1.2.3: not found",
                "git.corp.example/Team/api/internal/secret             | module-1",
                "git.corp.example/Team/apiary is another               | module-1 is another",
                "https://proxy.golang.org/git.corp.example/!team/api/@v/list | https://proxy.golang.org/module-1/@v/list",
                "modproxy:https://cache:3128!git.corp.example/Team/api@v1.0.0 | modproxy:https://host-1:3128!module-1@v1.0.0",
                "github.com/initech/billing/v2 and github.com/pkg/errors | module-1 and module-2",
                "golang.org/x/text/unicode, gopkg.in/yaml.v3           | golang.org/x/text/unicode, gopkg.in/yaml.v3",
                "GOPRIVATE=*.initech.com/x,github.com/initech/*        | GOPRIVATE=*.module-1,pattern-1",
                // Paths and accounts.
                "/home/alice/My Projects/go/pkg/mod is full            | path-1 is full",
                "/home/alice/.netrc:3 and /srv/build/x                 | path-1:3 and path-2",
                "/etc/resolv.conf:1, /usr/bin/git, /etc/hosts          | /etc/resolv.conf:1, /usr/bin/git, /etc/hosts",
                "C:\\Users\\bob\\go\\env and C:\\Windows\\System32      | path-1 and C:\\Windows\\System32",
                "owned by alice, malice aforethought                   | owned by user-1, malice aforethought",
                "save it as initech-root.pem                           | save it as path-1",
                "and/or, 1/2, text/html, @v/list, /@v/list             | and/or, 1/2, text/html, @v/list, /@v/list",
            })
    void strict_sentence_tellsNothingPrivate(String sentence, String shown) {
        ReportParts parts = parts().notChecked(sentence);

        DoctorReport report = Redactions.strict(parts.report(1));

        assertThat(renumbered(report.examination().notChecked().get(0))).isEqualTo(renumbered(shown));
    }

    @Test
    void strict_sameName_hasTheSamePlaceholder() {
        DoctorReport report = Redactions.strict(parts().notChecked("git.corp.example")
                .notChecked("https://GIT.corp.example/ and git.corp.example/Team/api")
                .report(1));

        String host = report.examination().notChecked().get(0);
        String module = report.examination().legs().get(0).module();
        assertThat(host).matches("host-[0-9]+");
        assertThat(report.examination().notChecked().get(1)).isEqualTo("https://" + host + "/ and " + module);
    }

    /** Placeholders are numbered through the report: here from 1 for each kind, as they come in the sentence. */
    private static String renumbered(String sentence) {
        Placeholders fresh = new Placeholders();
        return Pattern.compile("\\b(host|ip|ipv6|path|module|pattern|user|name)-[0-9]+")
                .matcher(sentence)
                .replaceAll(match ->
                        fresh.of(Placeholders.Kind.valueOf(match.group(1).toUpperCase(Locale.ROOT)), match.group()));
    }

    private static ReportParts parts() {
        return new ReportParts()
                .variable(new VariableFact(
                        "GOPRIVATE", "github.com/initech/*,none", "OS environment", Place.OS, List.of()))
                .variable(new VariableFact("USER", "alice", "OS environment", Place.OS, List.of()))
                .leg(new Leg(
                        "git.corp.example/Team/api",
                        Leg.Kind.DIRECT,
                        "direct",
                        Optional.of("git.corp.example:443"),
                        Leg.OnFailure.END,
                        Optional.of("cache:3128 (HTTPS_PROXY)"),
                        List.of(),
                        ""))
                .probe(
                        "dir:GOMODCACHE",
                        Layer.LOCAL,
                        "",
                        1,
                        new Outcome.Passed(""),
                        new DirectoryFact(
                                "GOMODCACHE",
                                "/home/alice/My Projects/go/pkg/mod",
                                true,
                                true,
                                Optional.of("alice"),
                                Optional.empty()));
    }
}
