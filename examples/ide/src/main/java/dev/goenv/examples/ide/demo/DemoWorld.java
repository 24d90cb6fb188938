package dev.goenv.examples.ide.demo;

import dev.goenv.env.HostSystem;
import dev.goenv.probe.ResolverSettings;
import dev.goenv.probes.GoDoctor;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/**
 * The machine of a developer at corp.example, whose GOPROXY names a plain HTTP server by {@code https}, and has a slow mirror
 * before it. Names lead to loopback by the hosts file; nothing leaves the machine that this runs on.
 */
public final class DemoWorld implements AutoCloseable {
    /** The module that the project needs. */
    public static final String MODULE = DemoModule.PATH + "@" + DemoModule.VERSION;

    private static final String PROJECT = "/home/dev/shop";
    private static final String USER_FILE = "/home/dev/.config/go/env";

    private final CountDownLatch mirrorAnswers = new CountDownLatch(1);
    private final DemoProxy mirror;
    private final DemoProxy proxy;
    private final DemoHost host;

    /**
     * Starts the servers.
     *
     * @param mirrorWaits how long the mirror waits at most before it says that it does not have the module
     */
    public DemoWorld(Duration mirrorWaits) throws IOException {
        mirror = new DemoProxy(Map.of(), mirrorAnswers, mirrorWaits.toMillis());
        proxy = new DemoProxy(DemoModule.files(), new CountDownLatch(0), 0);
        Map<String, String> files = Map.of(
                USER_FILE,
                userFile(),
                PROJECT + "/go.mod",
                "module go.corp.example/shop\n\ngo 1.26\n\nrequire " + MODULE.replace('@', ' ') + "\n",
                "/usr/local/go/VERSION",
                "go1.27.1\ntime 2026-09-01T00:00:00Z\n",
                "/usr/local/go/go.env",
                "GOPROXY=https://proxy.golang.org,direct\nGOSUMDB=sum.golang.org\nGOTOOLCHAIN=auto\n",
                "/usr/local/go/src/go.mod",
                "module std\n",
                "/usr/local/go/pkg/tool/linux_amd64/README",
                "",
                "/etc/hosts",
                "127.0.0.1 localhost go.corp.example mirror.corp.example\n",
                "/etc/resolv.conf",
                "nameserver 127.0.0.1\n",
                "/home/dev/go/pkg/mod/cache/README",
                "",
                "/tmp/README",
                "");
        host = new DemoHost(environment(), PROJECT, files, Set.of("/usr/local/go/bin/go", "/usr/bin/git"));
    }

    private String userFile() {
        return "# Written by go env -w.\n"
                + "GOFLAGS=-mod=mod -v\n"
                + "GOINSECURE=*\n"
                + "GONOSUMDB=*.corp.example\n"
                + "GOPRIVATE=git.corp.example\n"
                + "GOPRIVTE=go.corp.example\n"
                + "GOPROXY=" + goproxy("https") + "\n";
    }

    private String goproxy(String scheme) {
        return "http://mirror.corp.example:" + mirror.port() + "|" + scheme + "://go.corp.example:" + proxy.port();
    }

    private static Map<String, String> environment() {
        return Map.of(
                "HOME", "/home/dev",
                "USER", "dev",
                "PATH", "/usr/local/go/bin:/usr/bin",
                "GONOPROXY", "git.corp.example",
                "NO_PROXY", "localhost,*.corp.example");
    }

    /** {@return the machine} */
    public HostSystem host() {
        return host;
    }

    /** {@return a doctor for it; only what is on loopback is asked} */
    public GoDoctor.Builder doctor() {
        return GoDoctor.builder(host)
                .resolvers(new ResolverSettings(
                        List.of("127.0.0.1:" + proxy.port()),
                        List.of(),
                        1,
                        Duration.ofSeconds(1),
                        1,
                        "/etc/resolv.conf",
                        true));
    }

    /** Lets the mirror answer from now on. */
    public void mirrorAnswers() {
        mirrorAnswers.countDown();
    }

    /** {@return what the go command prints here} */
    public String failedOutput() {
        return "$ go build ./...\n"
                + "go: downloading go.corp.example/shop/cart v1.4.0\n"
                + "go: go.corp.example/shop/cart@v1.4.0: Get \"https://go.corp.example:" + proxy.port()
                + "/go.corp.example/shop/cart/@v/v1.4.0.mod\": http: server gave HTTP response to HTTPS client\n"
                + "go: git.corp.example/pay/ledger@v0.9.1: invalid version: git ls-remote -q --end-of-options"
                + " https://git.corp.example/pay/ledger in /home/dev/go/pkg/mod/cache/vcs/5d1c: exit status 128:\n"
                + "\tfatal: could not read Username for 'https://git.corp.example': terminal prompts disabled\n"
                + "Confirm the import path was entered correctly.\n"
                + "go: golang.org/x/text@v0.30.0: verifying module: golang.org/x/text@v0.30.0: Get"
                + " \"https://sum.golang.org/lookup/golang.org/x/text@v0.30.0\": dial tcp: lookup sum.golang.org on"
                + " 10.0.0.2:53: no such host\n";
    }

    @Override
    public void close() {
        mirrorAnswers();
        mirror.close();
        proxy.close();
    }
}
