package dev.goenv.suite;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words that the go command prints for several causes.
 *
 * @param words all that it prints, where {@code U} is a URL, {@code M} a module, {@code A} an address, {@code H} a host, {@code R}
 *     a DNS server and {@code S} what a server says
 * @param members situations that print them
 */
record AmbiguousWords(String words, List<Member> members) {
    private static final String GET = "go: M: Get U: ";
    private static final String UNKNOWN = "dial tcp: lookup H on R:53: no such host";
    private static final String IN_SOURCE = "net/dnsclient_unix.go, checkHeader and goLookupIPCNAMEOrder";

    private static final Pattern PROGRESS = Pattern.compile("^go: downloading .*\n", Pattern.MULTILINE);
    private static final Pattern URL = Pattern.compile("\"?https?://[^\\s\"]+[^\\s\":]\"?");
    private static final Pattern MODULE = Pattern.compile("(?i)example\\.com/hello@v[0-9.]+");
    private static final Pattern IMPORT_PATH = Pattern.compile("import path \"[^\"]+\"");
    private static final Pattern LOOKUP = Pattern.compile("lookup \\S+ on \\S+:53");
    private static final Pattern ADDRESS = Pattern.compile("(127\\.0\\.0\\.1|\\[::1\\]|0\\.0\\.0\\.0):[0-9]+");
    private static final Pattern SAID = Pattern.compile("server response: .*");

    /**
     * A situation, and how it is known what the go command prints in it.
     *
     * @param situation the name of the situation
     * @param recording the id of a recording; empty if the go command is asked
     * @param source the place of Go's source, where there is no recording either
     */
    record Member(String situation, Optional<String> recording, Optional<String> source) {
        private static Member asked(String situation) {
            return new Member(situation, Optional.empty(), Optional.empty());
        }

        private static Member recorded(String situation, String recording) {
            return new Member(situation, Optional.of(recording), Optional.empty());
        }

        private static Member bySource(String situation, String source) {
            return new Member(situation, Optional.empty(), Optional.of(source));
        }
    }

    private static AmbiguousWords of(String words, Member... members) {
        return new AmbiguousWords(words, List.of(members));
    }

    private static AmbiguousWords asked(String words, String... situations) {
        return new AmbiguousWords(
                words, Stream.of(situations).map(Member::asked).toList());
    }

    static List<AmbiguousWords> all() {
        return List.of(
                of(
                        GET + UNKNOWN,
                        Member.recorded("dns.nxdomain", "dns-nxdomain"),
                        Member.bySource("dns.nodata", IN_SOURCE),
                        Member.recorded("dns.host-typo", "dns-typo-host"),
                        Member.recorded("dns.split-horizon", "dns-split-horizon"),
                        Member.recorded("dns.search-domain", "dns-search-typo"),
                        Member.recorded("proxy.env-not-applied, ALL_PROXY", "proxy-all-proxy-ignored"),
                        Member.recorded("proxy.env-not-applied, HTTP_PROXY", "proxy-only-http-set"),
                        Member.recorded("proxy.no-proxy-excludes", "proxy-no-proxy-excludes")),
                of(
                        GET + "dial tcp A: connect: connection refused",
                        Member.asked("tcp.refused"),
                        Member.asked("tcp.refused, https"),
                        Member.asked("tcp.refused, IPv6"),
                        Member.asked("tcp.refused, port zero"),
                        Member.asked("tcp.refused, the first of two with a comma"),
                        Member.recorded("tcp.refused, both families", "dns-both-families-refused"),
                        Member.recorded("dns.sinkholed, this machine", "dns-sinkhole-loopback"),
                        Member.bySource("dns.sinkholed, 0.0.0.0", "net/net.go, OpError"),
                        Member.bySource("dns.hosts-override", "net/net.go, OpError")),
                asked(
                        GET + "tls: failed to verify certificate: x509: certificate signed by unknown authority",
                        "tls.unknown-ca",
                        "tls.unknown-ca, self-signed",
                        "tls.unknown-ca, GOINSECURE does not help",
                        "tls.intercepted",
                        "tls.intercepted, by the HTTP proxy",
                        "tls.missing-intermediate",
                        "tls.trust-store-misconfigured, file missing",
                        "tls.trust-store-misconfigured, no PEM"),
                asked(
                        GET + "read tcp A->A: read: connection reset by peer",
                        "tcp.reset, on accept",
                        "tcp.reset, after the request",
                        "tls.handshake-cut, RST",
                        "proxy.not-a-proxy, resets"),
                asked(GET + "EOF", "tcp.closed-no-response", "tls.handshake-cut, FIN", "tls.handshake-cut, by tunnel"),
                asked(
                        GET + "proxyconnect tcp: dial tcp A: connect: connection refused",
                        "proxy.refused",
                        "proxy.refused, plain http",
                        "proxy.refused, spoken to by TLS"),
                asked(
                        "go: M: reading U: 404 Not Found\n\tserver response: S",
                        "modproxy.not-found",
                        "modproxy.not-found, unknown version",
                        "modproxy.not-found, capital letters",
                        "modproxy.wrong-base-url",
                        "modproxy.bad-zip, missing"),
                of(
                        "go: M: unrecognized import path P: https fetch: Get U: " + UNKNOWN,
                        Member.recorded("config.private-goes-direct", "noproxy-private-direct"),
                        Member.recorded("dns.nxdomain, direct after a bar", "dns-nxdomain.pipe-direct"),
                        Member.bySource("vanity.unreachable, unknown host", IN_SOURCE)),
                of(
                        GET + "dial tcp: lookup H on R:53: server misbehaving",
                        Member.recorded("dns.servfail", "dns-servfail"),
                        Member.recorded("dns.refused-rcode", "dns-refused-rcode"),
                        Member.bySource("dns.formerr", IN_SOURCE)),
                of(
                        GET + "remote error: tls: handshake failure",
                        Member.asked("tls.version-or-cipher, no common cipher"),
                        Member.bySource(
                                "tls.client-cert-required, TLS 1.2",
                                "crypto/tls/handshake_server.go, processCertsFromClient")),
                asked(
                        "go: M: zip: not a valid zip file",
                        "modproxy.captive-portal, only the zip",
                        "modproxy.bad-zip, empty",
                        "modproxy.bad-zip, none"),
                asked(
                        "go: M: reading U: 503 Service Unavailable\n\tserver response: S",
                        "modproxy.server-error, 503",
                        "proxy.no-proxy-gap, star without dot"),
                asked(
                        GET + "http: server gave HTTP response to HTTPS client",
                        "tls.plain-http-on-port",
                        "config.goproxy-implicit-https"));
    }

    /** {@return what the go command printed, without what differs from run to run} */
    static String normalised(String said) {
        String text = PROGRESS.matcher(said).replaceAll("");
        text = URL.matcher(text).replaceAll("U");
        text = MODULE.matcher(text).replaceAll("M");
        text = IMPORT_PATH.matcher(text).replaceAll("import path P");
        text = LOOKUP.matcher(text).replaceAll("lookup H on R:53");
        text = ADDRESS.matcher(text).replaceAll("A");
        return SAID.matcher(text).replaceAll("server response: S").strip();
    }

    /** {@return a message with these words, as the go command might print it} */
    String example() {
        return words.replace("go: M", "go: example.com/hello@v1.0.0")
                .replace("Get U", "Get \"https://proxy.golang.org/example.com/hello/@v/v1.0.0.info\"")
                .replace("reading U", "reading http://proxy.example.com/go/example.com/hello/@v/v1.0.0.info")
                .replace("path P", "path \"example.com/hello\"")
                .replace("lookup H on R", "lookup proxy.golang.org on 127.0.0.1")
                .replace("A->A", "127.0.0.1:40000->127.0.0.1:443")
                .replace("tcp A", "tcp 127.0.0.1:443")
                .replace("response: S", "response: not found");
    }
}
