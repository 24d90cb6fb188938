package dev.goenv.http;

import dev.goenv.http.ProxyDecision.Direct;
import dev.goenv.http.ProxyDecision.Reason;
import dev.goenv.http.ProxyDecision.Refused;
import dev.goenv.http.ProxyDecision.Via;
import dev.goenv.internal.syntax.GoCase;
import dev.goenv.internal.syntax.GoSpace;
import dev.goenv.internal.syntax.GoUrl;
import dev.goenv.internal.syntax.IpAddress;
import dev.goenv.module.GoSyntaxException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The HTTP proxies that the go command uses: HTTP_PROXY, HTTPS_PROXY and NO_PROXY by the rules of
 * golang.org/x/net/http/httpproxy (httpproxy/proxy.go as vendored into Go 1.27).
 *
 * <p>Immutable and thread-safe; {@link #toString()} shows no credentials. The go command reads the variables once, at the
 * first request; so does this value, when it is made.
 */
public final class HttpProxies {
    private static final String CGI_REFUSAL =
            "refusing to use HTTP_PROXY value in CGI environment; see golang.org/s/cgihttpproxy";

    private final Optional<ProxyVariable> http;
    private final Optional<ProxyVariable> https;
    private final List<NoProxyRule> noProxy;
    private final Optional<String> noProxyName;
    private final boolean cgi;

    private HttpProxies(
            Optional<ProxyVariable> http,
            Optional<ProxyVariable> https,
            List<NoProxyRule> noProxy,
            Optional<String> noProxyName,
            boolean cgi) {
        this.http = http;
        this.https = https;
        this.noProxy = noProxy;
        this.noProxyName = noProxyName;
        this.cgi = cgi;
    }

    /**
     * {@return the proxies that these variables of an OS environment set}
     *
     * <p>Names are taken as they are; on Windows, where case does not matter, pass them in upper case. Nothing in a value
     * is an error.
     */
    public static HttpProxies of(Map<String, String> environment) {
        Optional<String> noProxyName = firstSet(environment, "NO_PROXY");
        return new HttpProxies(
                variable(environment, "HTTP_PROXY"),
                variable(environment, "HTTPS_PROXY"),
                NoProxyParser.parse(noProxyName.map(environment::get).orElse("")),
                noProxyName,
                !environment.getOrDefault("REQUEST_METHOD", "").isEmpty());
    }

    private static Optional<ProxyVariable> variable(Map<String, String> environment, String name) {
        return firstSet(environment, name)
                .map(found -> ProxyVariable.parse(found, environment.getOrDefault(found, "")));
    }

    private static Optional<String> firstSet(Map<String, String> environment, String upper) {
        return List.of(upper, GoCase.toLower(upper)).stream()
                .filter(name -> !environment.getOrDefault(name, "").isEmpty())
                .findFirst();
    }

    /** {@return the variable for http requests, if set} */
    public Optional<ProxyVariable> httpProxy() {
        return http;
    }

    /** {@return the variable for https requests, if set} */
    public Optional<ProxyVariable> httpsProxy() {
        return https;
    }

    /** {@return the name under which NO_PROXY was found: {@code NO_PROXY} or {@code no_proxy}; empty if not set} */
    public Optional<String> noProxyVariable() {
        return noProxyName;
    }

    /** {@return the entries of NO_PROXY in order, empty ones left out} */
    public List<NoProxyEntry> noProxyEntries() {
        return noProxy.stream().map(NoProxyRule::entry).toList();
    }

    /**
     * {@return the proxy for a request, without user info, or empty to go direct}
     *
     * @throws IllegalStateException if the go command refuses to send the request, with its words
     * @throws GoSyntaxException if Go can't parse the URL of the request, or Java the address of the proxy
     */
    public Optional<URI> proxyFor(URI request) {
        ProxyDecision decision = decide(request);
        if (decision instanceof Refused refused) {
            throw new IllegalStateException(refused.message());
        }
        return decision instanceof Via via ? Optional.of(via.server().uri()) : Optional.empty();
    }

    /**
     * {@return how a request leaves the machine, and why}
     *
     * @throws GoSyntaxException if Go can't parse the URL
     */
    public ProxyDecision decide(URI request) {
        return decide(request.toString());
    }

    /**
     * {@return how a request leaves the machine, and why}
     *
     * @param request the URL of the request
     * @throws GoSyntaxException if Go can't parse the URL
     */
    public ProxyDecision decide(String request) {
        GoUrl url = GoUrl.parse(request);
        return switch (url.scheme()) {
            case "https" -> decide(url, https, "443");
            case "http" -> decide(url, http, "80");
            default -> direct(Reason.OTHER_SCHEME, Optional.empty());
        };
    }

    private ProxyDecision decide(GoUrl request, Optional<ProxyVariable> variable, String defaultPort) {
        Optional<ProxyServer> server = variable.flatMap(ProxyVariable::server);
        if (server.isEmpty()) {
            return direct(variable.isEmpty() ? Reason.NOT_CONFIGURED : Reason.UNUSABLE, variable);
        }
        if (cgi && request.scheme().equals("http")) {
            return new Refused(CGI_REFUSAL);
        }
        // Host and port are put together and taken apart again, as Go does: some hosts do not survive that.
        String host = Idna.lookup(request.hostname());
        String port = request.port().isEmpty() ? defaultPort : request.port();
        String joined = host.indexOf(':') >= 0 ? "[" + host + "]:" + port : host + ":" + port;
        Optional<HostAndPort> target = HostAndPort.split(joined);
        if (target.isEmpty()) {
            return direct(Reason.MALFORMED_HOST, variable);
        }
        return decide(target.get(), variable.get(), server.get());
    }

    private ProxyDecision decide(HostAndPort target, ProxyVariable variable, ProxyServer server) {
        Optional<IpAddress> address = IpAddress.find(target.host());
        if (target.host().equals("localhost")
                || address.filter(IpAddress::isLoopback).isPresent()) {
            return direct(Reason.LOOPBACK, Optional.of(variable));
        }
        String host = GoCase.toLower(GoSpace.trim(target.host()));
        NoProxyRule.Target wanted = new NoProxyRule.Target(host, target.port(), address);
        for (NoProxyRule rule : noProxy) {
            if (rule.test().matches(wanted)) {
                return new Direct(Reason.NO_PROXY, Optional.of(rule.entry()), Optional.of(variable));
            }
        }
        return new Via(server, variable.name());
    }

    private static Direct direct(Reason reason, Optional<ProxyVariable> variable) {
        return new Direct(reason, Optional.empty(), variable);
    }

    /** {@return the variables that are set, without secrets} */
    @Override
    public String toString() {
        String entries =
                noProxyName.map(name -> ", " + name + "=" + noProxyEntries()).orElse("");
        return "HttpProxies["
                + http.map(ProxyVariable::toString).orElse("no HTTP_PROXY")
                + ", "
                + https.map(ProxyVariable::toString).orElse("no HTTPS_PROXY")
                + entries
                + "]";
    }
}
