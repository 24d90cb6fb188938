package dev.goenv.probe;

/**
 * The part of the way to a module that a probe looks at, in the order in which reports list them.
 *
 * <p>The order is that of the way: what stands earlier has to work for what stands later.
 */
public enum Layer {
    /** What variables and files say, before any packet is sent. */
    CONFIG("configuration"),
    /** Directories, programs and the kind of machine. */
    LOCAL("this machine"),
    /** Names to addresses. */
    DNS("DNS"),
    /** Connections to addresses. */
    TCP("TCP"),
    /** HTTP_PROXY and HTTPS_PROXY: a tunnel to the host. */
    HTTP_PROXY("HTTP proxy"),
    /** Certificates and encryption. */
    TLS("TLS"),
    /** The servers that GOPROXY lists. */
    MODULE_PROXY("module proxy"),
    /** The server that GOSUMDB names, or a module proxy that stands in for it. */
    CHECKSUM_DATABASE("checksum database"),
    /** The origin of a module: its go-import page and its version control server. */
    DIRECT("version control"),
    /** The download of another Go. */
    TOOLCHAIN("toolchain");

    private final String title;

    Layer(String title) {
        this.title = title;
    }

    /** {@return how a report names the layer} */
    public String title() {
        return title;
    }
}
