package dev.goenv.config.internal.lint;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Module proxies that are, or were, open to everybody. */
final class WellKnownProxies {
    /** Those that stopped, and what happened to them. */
    private static final Map<String, String> DEAD = Map.of(
            "goproxy.baidu.com", "Baidu's mirror is gone",
            "gocenter.io", "GoCenter was shut down in 2021",
            "athens.azurefd.net", "the public Athens instance is gone");

    private static final Set<String> LIVE = Set.of(
            "proxy.golang.org",
            "proxy.golang.com.cn",
            "goproxy.io",
            "goproxy.cn",
            "goproxy.dev",
            "mirrors.aliyun.com",
            "mirrors.cloud.tencent.com",
            "mirrors.tencent.com",
            "repo.huaweicloud.com",
            "mirrors.huaweicloud.com",
            "mirrors.volces.com");

    private WellKnownProxies() {}

    /** {@return why a host answers no more, if it is known to} */
    static Optional<String> dead(String host) {
        return Optional.ofNullable(DEAD.get(host.toLowerCase(Locale.ROOT)));
    }

    /** {@return whether a host is known to serve everybody} */
    static boolean isPublic(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return LIVE.contains(lower) || DEAD.containsKey(lower);
    }

    /**
     * {@return the well-known host that a misspelt one surely stands for}
     *
     * <p>Short names are many, so there a different ending, as in {@code goproxy.co}, is taken for somebody's own.
     */
    static Optional<String> meant(String hostAsWritten) {
        String host = hostAsWritten.toLowerCase(Locale.ROOT);
        if (isPublic(host)) {
            return Optional.empty();
        }
        return LIVE.stream().sorted().filter(known -> isSlip(host, known)).findFirst();
    }

    private static boolean isSlip(String host, String known) {
        if (known.length() > 12) {
            boolean otherEnding = known.equals("proxy.golang.org")
                    && host.startsWith("proxy.golang.")
                    && host.indexOf('.', "proxy.golang.".length()) < 0;
            return otherEnding || EditDistance.of(host, known) <= 2;
        }
        String ending = known.substring(known.lastIndexOf('.'));
        return host.endsWith(ending) && EditDistance.of(host, known) == 1;
    }
}
