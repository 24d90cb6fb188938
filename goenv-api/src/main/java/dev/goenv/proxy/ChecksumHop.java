package dev.goenv.proxy;

import dev.goenv.secret.Redaction;

/** One way to the checksum database that the go command tries. Immutable and thread-safe. */
public sealed interface ChecksumHop {
    /** {@return the URL that is asked first; it may hold user info} */
    String url();

    /** {@return how a sentence names the way, without secrets} */
    String name();

    /**
     * Through a module proxy, if {@code <proxy>/sumdb/<name>/supported} answers 200. If it does, the database is asked
     * through it and never directly.
     *
     * @param entry the proxy's entry in GOPROXY
     * @param url the URL ending in {@code /supported}; it may hold user info
     */
    record ThroughProxy(ProxyEntry.ModuleProxy entry, String url) implements ChecksumHop {
        @Override
        public String name() {
            return entry.redactedUrl();
        }

        /** {@return the URL without user info} */
        @Override
        public String toString() {
            return Redaction.redact(url);
        }
    }

    /**
     * The database itself.
     *
     * @param url its address; it may hold user info
     */
    record Itself(String url) implements ChecksumHop {
        @Override
        public String name() {
            return Redaction.redact(url);
        }

        /** {@return the URL without user info} */
        @Override
        public String toString() {
            return name();
        }
    }
}
