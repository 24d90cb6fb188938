package dev.goenv.http;

import dev.goenv.internal.syntax.GoQuote;
import dev.goenv.internal.syntax.GoUrl;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.secret.Redaction;
import dev.goenv.secret.Secret;
import java.util.Optional;

/**
 * A variable that is set and names a proxy, or tries to. Immutable; {@link #toString()} shows no credentials.
 *
 * @param name the name under which it was found: {@code HTTPS_PROXY}, or {@code https_proxy} if that is empty
 * @param text the value as it is, which may hold credentials
 * @param server the proxy; empty if the value can't be parsed, in which case Go ignores it
 * @param problem what is wrong with the value, if it is ignored; Go knows this message but prints it nowhere
 */
public record ProxyVariable(String name, Secret text, Optional<ProxyServer> server, Optional<String> problem) {
    /** The value read by parseProxy of httpproxy/proxy.go, Go 1.27. */
    static ProxyVariable parse(String name, String text) {
        Optional<GoUrl> url = Optional.empty();
        String problem = "";
        try {
            url = Optional.of(GoUrl.parse(text));
        } catch (GoSyntaxException e) {
            problem = e.getMessage();
        }
        if (url.isEmpty() || url.get().scheme().isEmpty() || url.get().host().isEmpty()) {
            // Such as "proxy:8080", where "proxy" is the scheme for the first attempt.
            Optional<GoUrl> withScheme = parseWithScheme(text);
            url = withScheme.isPresent() ? withScheme : url;
        }
        Optional<String> invalid = url.isPresent()
                ? Optional.empty()
                : Optional.of("invalid proxy address " + GoQuote.quote(Redaction.redact(text)) + ": " + problem);
        return new ProxyVariable(name, Secret.of(text), url.map(ProxyServer::of), invalid);
    }

    private static Optional<GoUrl> parseWithScheme(String text) {
        try {
            return Optional.of(GoUrl.parse("http://" + text));
        } catch (GoSyntaxException e) {
            return Optional.empty();
        }
    }

    /** {@return {@code NAME=value} without secrets} */
    @Override
    public String toString() {
        return name + "=" + Redaction.redact(text.reveal());
    }
}
