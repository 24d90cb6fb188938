package dev.goenv.config.internal.lint;

import dev.goenv.internal.syntax.GoUrl;
import dev.goenv.proxy.ProxyEntry;

/** Host and port of a module proxy, taken apart. */
final class Hosts {
    private Hosts() {}

    /** {@return the host without port and brackets} */
    static String name(ProxyEntry.ModuleProxy proxy) {
        return authority(proxy).hostname();
    }

    /** {@return the port as written, or the empty text} */
    static String port(ProxyEntry.ModuleProxy proxy) {
        return authority(proxy).port();
    }

    private static GoUrl authority(ProxyEntry.ModuleProxy proxy) {
        return GoUrl.of(proxy.scheme(), proxy.host(), "");
    }
}
