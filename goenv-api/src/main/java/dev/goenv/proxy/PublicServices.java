package dev.goenv.proxy;

import java.util.Locale;
import java.util.Set;

/** Module proxies and checksum databases that are open to everybody, by host name. */
final class PublicServices {
    private static final Set<String> PROXIES = Set.of(
            "proxy.golang.org",
            "proxy.golang.com.cn",
            "goproxy.golang.org",
            "goproxy.io",
            "goproxy.cn",
            "goproxy.dev",
            "gocenter.io",
            "athens.azurefd.net",
            "goproxy.baidu.com",
            "mirrors.aliyun.com",
            "mirrors.cloud.tencent.com",
            "repo.huaweicloud.com",
            "mirrors.huaweicloud.com",
            "goproxy.bj.bcebos.com",
            "mirror.sjtu.edu.cn",
            "mirrors.sjtug.sjtu.edu.cn",
            "mirrors.volces.com");
    private static final Set<String> DATABASES =
            Set.of("sum.golang.org", "sum.golang.google.cn", "gosum.io", "sum.golang.com.cn");

    private PublicServices() {}

    static boolean isProxy(String host) {
        return PROXIES.contains(host.toLowerCase(Locale.ROOT));
    }

    static boolean isDatabase(String name) {
        return DATABASES.contains(name.toLowerCase(Locale.ROOT));
    }
}
