package dev.goenv.probes.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.comparison.KnownProxy;
import dev.goenv.module.ModulePath;
import dev.goenv.proxy.Exposure;
import dev.goenv.proxy.ProxyChain;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class KnownProxiesTest {
    static Iterable<KnownProxy> all() {
        return KnownProxies.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void all_areProxiesThatRoutesTakeForPublic(KnownProxy known) {
        assertThat(ProxyChain.parse(known.url())
                        .routeFor(ModulePath.parse("git.corp.internal/team/tool"))
                        .exposures())
                .extracting(Exposure::kind)
                .contains(Exposure.Kind.PATH_TO_PUBLIC_PROXY);
    }

    @ParameterizedTest
    @CsvSource({
        "https://goproxy.cn/, RUN",
        "https://GOPROXY.cn, RUN",
        "https://goproxy.baidu.com, SHUT_DOWN",
        "https://gocenter.io/x, SHUT_DOWN",
    })
    void find_byHost(String url, KnownProxy.State state) {
        assertThat(KnownProxies.find(url)).map(KnownProxy::state).contains(state);
    }

    @ParameterizedTest
    @CsvSource({"https://goproxy.example", "file:///srv", "no url"})
    void find_others_isEmpty(String url) {
        assertThat(KnownProxies.find(url)).isEmpty();
    }
}
