package dev.goenv.http;

import java.util.Optional;

/** How a request leaves the machine, and why. {@link Object#toString()} is a sentence for people, without secrets. */
public sealed interface ProxyDecision {
    /** Why a request goes without a proxy. */
    enum Reason {
        /** No variable for the scheme of the request is set. */
        NOT_CONFIGURED("no proxy is set for this scheme"),
        /** The variable is set, but its value can't be parsed and is ignored. */
        UNUSABLE("the proxy's address can't be parsed and is ignored"),
        /** An entry of NO_PROXY matches. */
        NO_PROXY("NO_PROXY excludes it"),
        /** The request goes to this machine. */
        LOOPBACK("localhost and loopback addresses never use a proxy"),
        /** The request is neither http nor https. */
        OTHER_SCHEME("only http and https requests use a proxy"),
        /** The host of the request can't be told from its port. */
        MALFORMED_HOST("the host of the request is malformed");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** {@return the reason in words} */
        public String words() {
            return words;
        }
    }

    /**
     * Without a proxy.
     *
     * @param reason why
     * @param entry the entry of NO_PROXY that decided, for {@link Reason#NO_PROXY} alone
     * @param variable the variable that names the proxy that is not used, if one is set
     */
    record Direct(Reason reason, Optional<NoProxyEntry> entry, Optional<ProxyVariable> variable)
            implements ProxyDecision {
        @Override
        public String toString() {
            return "direct: "
                    + reason.words()
                    + entry.map(e -> " (entry " + e + ")").orElse("")
                    + variable.flatMap(ProxyVariable::problem)
                            .map(p -> " (" + p + ")")
                            .orElse("");
        }
    }

    /**
     * Through a proxy.
     *
     * @param server the proxy
     * @param variable the variable that names it
     */
    record Via(ProxyServer server, String variable) implements ProxyDecision {
        @Override
        public String toString() {
            return "via " + server + " (" + variable + ")";
        }
    }

    /**
     * Not at all: the go command ends the request with an error.
     *
     * @param message the error
     */
    record Refused(String message) implements ProxyDecision {
        @Override
        public String toString() {
            return "refused: " + message;
        }
    }
}
