package dev.goenv.probes.internal.compare;

import dev.goenv.comparison.KnownProxy;
import dev.goenv.comparison.KnownProxy.Checksums;
import dev.goenv.comparison.KnownProxy.State;
import dev.goenv.internal.syntax.GoUrl;
import dev.goenv.module.GoSyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The catalogue of public module proxies, as of November 2026. Nothing of it is believed without being asked again. */
public final class KnownProxies {
    private static final String GONE = "It was shut down: take it out of GOPROXY.";
    private static final List<KnownProxy> ALL = List.of(
            run(
                    "https://proxy.golang.org",
                    "Google, Go team",
                    Checksums.PROXIED,
                    "Go's default.",
                    "Zip files may be redirected to a storage host, which has to be reachable too.",
                    "A version that was not found stays so for up to 30 minutes.",
                    "It can't be reached from mainland China."),
            run(
                    "https://goproxy.cn",
                    "Qiniu Cloud",
                    Checksums.PROXIED,
                    "A module that it takes longer than 60 s to fetch fails.",
                    "A version that was not found stays so for about a minute."),
            run(
                    "https://goproxy.io",
                    "community",
                    Checksums.PROXIED,
                    "Also at proxy.golang.com.cn.",
                    "Its checksum database is said to fail at times."),
            run("https://mirrors.aliyun.com/goproxy", "Alibaba Cloud", Checksums.NOT_PROXIED),
            run("https://mirrors.cloud.tencent.com/go", "Tencent Cloud", Checksums.UNSETTLED),
            run(
                    "https://repo.huaweicloud.com/repository/goproxy",
                    "Huawei Cloud",
                    Checksums.UNSETTLED,
                    "Guides pair it with GONOSUMDB=*, which leaves everything unverified."),
            gone("https://goproxy.baidu.com"),
            gone("https://gocenter.io"),
            gone("https://athens.azurefd.net"));

    private KnownProxies() {}

    private static KnownProxy run(String url, String operator, Checksums checksums, String... notes) {
        return new KnownProxy(url, operator, State.RUN, checksums, List.of(notes));
    }

    private static KnownProxy gone(String url) {
        return new KnownProxy(url, "nobody", State.SHUT_DOWN, Checksums.NOT_PROXIED, List.of(GONE));
    }

    /** {@return all, also those that were shut down} */
    public static List<KnownProxy> all() {
        return ALL;
    }

    /** {@return what is known of the proxy at a URL; its host decides} */
    public static Optional<KnownProxy> find(String url) {
        String host = host(url);
        return ALL.stream()
                .filter(known -> !host.isEmpty() && host(known.url()).equals(host))
                .findFirst();
    }

    private static String host(String url) {
        try {
            return GoUrl.parse(url).hostname().toLowerCase(Locale.ROOT);
        } catch (GoSyntaxException e) {
            // A URL that is none has no host, and nobody knows it.
            return "";
        }
    }
}
