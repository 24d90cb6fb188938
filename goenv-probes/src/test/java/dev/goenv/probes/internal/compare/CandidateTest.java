package dev.goenv.probes.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.module.ModulePatterns;
import dev.goenv.module.ModuleVersion;
import dev.goenv.probes.kit.ScriptedFetcher;
import dev.goenv.probes.kit.SimpleHttp.Response;
import dev.goenv.proxy.ChecksumPolicy;
import dev.goenv.proxy.Hop;
import dev.goenv.proxy.PrivatePatterns;
import dev.goenv.proxy.ProxyChain;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CandidateTest {
    private static Candidate candidate(String proxy, String module, String sumdb, String noProxy, String noSum) {
        ProxyChain direct = ProxyChain.parse("direct")
                .withNoProxy(patterns("GONOPROXY", noProxy))
                .withChecksums(ChecksumPolicy.parse(sumdb, "test", patterns("GONOSUMDB", noSum)));
        Hop.Proxy hop = (Hop.Proxy) ProxyChain.parse(proxy)
                .routeFor(ModuleVersion.of(module, "v1.0.0").path())
                .hops()
                .get(0);
        Subject subject = Subject.of(ModuleVersion.of(module, "v1.0.0"), direct);
        return new Candidate(hop, subject.routeBy(hop), List.of(), new ScriptedFetcher(request -> Response.notFound()));
    }

    private static PrivatePatterns patterns(String variable, String text) {
        return new PrivatePatterns(variable, "test", ModulePatterns.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "https://goproxy.cn,      golang.org/x/text,     sum.golang.org, '',      '',           true,  true",
        "https://goproxy.cn,      git.corp.internal/t,   sum.golang.org, '',      '',           false, false",
        "https://goproxy.cn,      github.com/acme/t,     sum.golang.org, '',      github.com/*, false, false",
        "https://goproxy.cn,      github.com/acme/t,     sum.golang.org, '*.com', '',           false, false",
        "https://p.corp.example,  git.corp.internal/t,   sum.golang.org, '',      '',           true,  false",
        "https://p.corp.example,  github.com/acme/t,     sum.golang.org, '',      github.com/*, true,  false",
        "https://p.corp.example,  golang.org/x/text,     off,            '',      '',           true,  false",
        "https://p.corp.example,  golang.org/x/text,     broken key,     '',      '',           true,  false",
        "https://p.corp.example,  golang.org/x/text,     sum.golang.google.cn, '', '',          true,  true",
    })
    void told_privateModules_areKeptFromPublicServers(
            String proxy, String module, String sumdb, String noProxy, String noSum, boolean told, boolean database) {
        Candidate candidate = candidate(proxy, module, sumdb, noProxy, noSum);

        assertThat(candidate.told()).isEqualTo(told);
        assertThat(candidate.database().isPresent()).isEqualTo(database);
    }

    @ParameterizedTest
    @CsvSource({
        "git.corp.internal/t, sum.golang.org, not asked: the path looks private and the database is public",
        "github.com/acme/t,   sum.golang.org, not asked: the module is private",
        "golang.org/x/text,   off,            not asked: GOSUMDB names no checksum database",
    })
    void databaseNotAsked_saysWhy(String module, String sumdb, String why) {
        assertThat(candidate("https://p.corp.example", module, sumdb, "", "github.com/acme/*")
                        .databaseNotAsked())
                .isEqualTo(why);
    }
}
