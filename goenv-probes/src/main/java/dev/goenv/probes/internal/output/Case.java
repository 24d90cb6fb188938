package dev.goenv.probes.internal.output;

import dev.goenv.env.GoEnv;
import dev.goenv.http.ProxyDecision;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.module.ModulePatterns;
import dev.goenv.probes.internal.diagnosis.KnownHosts;
import dev.goenv.proxy.ProxyChain;
import dev.goenv.proxy.ProxyEntry;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A message in an environment: what the rules are asked about. Each predicate is about one thing that tells causes apart.
 *
 * @param message the message
 * @param knowledge what is known of the environment
 */
record Case(Message message, Knowledge knowledge) {
    Facts facts() {
        return message.facts();
    }

    boolean says(String words) {
        return message.says(words);
    }

    /** {@return whether what follows the URL ends with these words: Go's innermost error} */
    boolean endsWith(String words) {
        return facts().end().stripTrailing().endsWith(words);
    }

    // Where it happened.

    /** {@return whether it is about the checksum database} */
    boolean inDatabase() {
        return facts().urlHas("/sumdb/")
                || facts().urlHas("/lookup/")
                || facts().urlHas("/tile/")
                || facts().urlHost()
                        .filter(host -> host.startsWith("sum.golang."))
                        .isPresent();
    }

    /** {@return whether it happened between this machine and its HTTP proxy} */
    boolean inHttpProxy() {
        return says("proxyconnect tcp: ") || says("socks connect tcp ");
    }

    /** {@return whether git or another version control program said it} */
    boolean inVcs() {
        return says("exit status 128")
                || says("exit status 255")
                || says("fatal: ")
                || says("git ls-remote")
                || says("git fetch")
                || says("git init");
    }

    /** {@return whether it is about the page that tells where a module's repository is} */
    boolean inPage() {
        return says("?go-get=1") || says("unrecognized import path");
    }

    /** {@return whether it is about another Go release that is to be used} */
    boolean inToolchain() {
        return says("golang.org/toolchain") || says("go: download go1");
    }

    /** {@return whether a request of the module proxy protocol failed} */
    boolean inModuleProxy() {
        return !inDatabase() && !inPage() && !inVcs() && !inHttpProxy() && !inToolchain();
    }

    /** {@return whether the file that was asked for has this ending} */
    boolean asks(String ending) {
        return facts().url().filter(url -> url.endsWith(ending)).isPresent();
    }

    boolean status(int status) {
        return facts().status().equals(OptionalInt.of(status));
    }

    // What is known of hosts.

    String host() {
        return facts().hostName().orElse("");
    }

    /** {@return whether the host that was asked by name is one that everybody reaches} */
    boolean publicHost() {
        return KnownHosts.isPublic(facts().urlHost().orElse(host()));
    }

    boolean internalHost() {
        return KnownHosts.isInternal(facts().urlHost().orElse(host()));
    }

    /** {@return whether a name was asked, but an address of this machine was dialled, which is not that of an HTTP proxy} */
    boolean dialsHere() {
        String url = facts().urlHost().orElse("");
        boolean name = url.chars().anyMatch(Character::isLetter) && !url.equals("localhost");
        return name
                && !inHttpProxy()
                && (says("dial tcp 127.")
                        || says("dial tcp [::1]")
                        || says("dial tcp 0.0.0.0")
                        || says("dial tcp [::]"));
    }

    // What is known of the environment.

    boolean envKnown() {
        return knowledge.known();
    }

    boolean set(String variable) {
        return knowledge.set(variable);
    }

    Optional<ProxyChain> chain() {
        return knowledge.env().flatMap(env -> env.proxyChain().value());
    }

    /** {@return the entries of GOPROXY} */
    List<ProxyEntry> entries() {
        return chain().map(ProxyChain::entries).orElse(List.of());
    }

    long moduleProxies() {
        return entries().stream()
                .filter(ProxyEntry.ModuleProxy.class::isInstance)
                .count();
    }

    /** {@return whether one of them is open to everybody} */
    boolean asksPublicProxy() {
        return entries().stream().anyMatch(entry -> entry instanceof ProxyEntry.ModuleProxy proxy && proxy.isPublic());
    }

    boolean goesDirect() {
        return entries().stream().anyMatch(ProxyEntry.Direct.class::isInstance);
    }

    /** {@return whether the module goes past the proxies, because of GOPRIVATE or GONOPROXY} */
    boolean privateModule() {
        ModulePatterns patterns =
                knowledge.env().map(env -> env.noProxyPatterns()).orElseGet(() -> ModulePatterns.parse(""));
        return facts().module().map(Case::path).filter(patterns::matches).isPresent();
    }

    /** {@return whether Go would use an HTTP proxy for the URL} */
    boolean throughProxy() {
        return decision().filter(ProxyDecision.Via.class::isInstance).isPresent();
    }

    /** {@return whether a variable names an HTTP proxy, but none for the scheme of the URL} */
    boolean proxyUnused() {
        return goesDirect(ProxyDecision.Reason.NOT_CONFIGURED)
                && (set("HTTPS_PROXY") || set("HTTP_PROXY") || set("ALL_PROXY"));
    }

    /** {@return whether an HTTP proxy is named, yet Go goes past it for this reason} */
    boolean goesDirect(ProxyDecision.Reason reason) {
        return decision()
                .filter(each -> each instanceof ProxyDecision.Direct direct && direct.reason() == reason)
                .isPresent();
    }

    /** {@return whether Go looked for a proxy of this name, as in {@code http//proxy:3128} and the like} */
    boolean schemeAsHost() {
        return Set.of("http", "https", "socks", "socks5", "socks5h").contains(host());
    }

    /** {@return the weight of what may be so, since nothing is known of the environment; else 0} */
    int envUnknown(int weight) {
        return envKnown() || inHttpProxy() || inVcs() || facts().url().isEmpty() ? 0 : weight;
    }

    /** {@return whether the peer of a broken connection is the HTTP proxy} */
    boolean peerIsProxy() {
        int arrow = message.said().indexOf("->");
        if (arrow < 0) {
            return throughProxy();
        }
        String peer = Ascii.word(message.said(), arrow + 2);
        String port = peer.contains(":") ? peer.substring(peer.indexOf(':') + 1).replace(":", "") : "";
        return throughProxy()
                && facts().url()
                        .filter(url -> HostInText.ofUrl(url).orElse("").endsWith(":" + port))
                        .isEmpty();
    }

    private Optional<ProxyDecision> decision() {
        return knowledge.env().flatMap(env -> facts().url().flatMap(url -> decision(env, url)));
    }

    private static Optional<ProxyDecision> decision(GoEnv env, String url) {
        try {
            return Optional.of(env.httpProxies().decide(url));
        } catch (GoSyntaxException e) {
            // A URL that Go can't parse leaves the machine no way; its own rule tells so.
            return Optional.empty();
        }
    }

    static String path(String module) {
        int at = module.indexOf('@');
        return at < 0 ? module : module.substring(0, at);
    }
}
