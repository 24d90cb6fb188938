package dev.goenv.proxy;

import dev.goenv.internal.syntax.GoUrl;
import dev.goenv.secret.Redaction;
import java.util.Objects;

/** One entry of GOPROXY: a module proxy, {@code direct} or {@code off}. Immutable and thread-safe. */
public sealed interface ProxyEntry {
    /** {@return where the entry begins in the GOPROXY text, counted from 0 in UTF-16 units, after blanks} */
    int position();

    /** {@return on which answers the go command goes on to the next entry; {@link Fallback#END} for the last one} */
    Fallback fallback();

    /** A server, or a directory, that speaks the module proxy protocol. */
    final class ModuleProxy implements ProxyEntry {
        private final GoUrl url;
        private final int position;
        private final Fallback fallback;

        ModuleProxy(GoUrl url, int position, Fallback fallback) {
            this.url = url;
            this.position = position;
            this.fallback = fallback;
        }

        /** {@return the base URL, with {@code https://} where GOPROXY leaves it out; it may hold user info} */
        public String url() {
            return url.text();
        }

        /** {@return whether it is one of the well-known proxies that are open to everybody} */
        public boolean isPublic() {
            return PublicServices.isProxy(url.hostname());
        }

        /** {@return {@link #url()} fit to be shown} */
        public String redactedUrl() {
            return Redaction.redact(url.text());
        }

        /** {@return {@code http}, {@code https} or {@code file}} */
        public String scheme() {
            return url.scheme();
        }

        /** {@return host and port as written; empty for a {@code file} URL} */
        public String host() {
            return url.host();
        }

        /** {@return whether the URL holds user info} */
        public boolean hasUserInfo() {
            return url.userinfo().isPresent();
        }

        /**
         * {@return whether every request fails unsent, because the URL has user info and is plain {@code http}}
         *
         * <p>As {@code get} in {@code cmd/go/internal/web/http.go}, Go 1.27, which says
         * {@code refusing to pass credentials to insecure URL}.
         */
        public boolean refused() {
            return scheme().equals("http") && hasUserInfo();
        }

        @Override
        public int position() {
            return position;
        }

        @Override
        public Fallback fallback() {
            return fallback;
        }

        GoUrl parsed() {
            return url;
        }

        ModuleProxy last() {
            return new ModuleProxy(url, position, Fallback.END);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof ModuleProxy that
                    && url().equals(that.url())
                    && position == that.position
                    && fallback == that.fallback;
        }

        @Override
        public int hashCode() {
            return Objects.hash(url(), position, fallback);
        }

        /** {@return the URL without user info} */
        @Override
        public String toString() {
            return redactedUrl();
        }
    }

    /**
     * {@code direct}: the module's own origin is asked. Always the last entry.
     *
     * @param position where the entry begins in the GOPROXY text, counted from 0
     */
    record Direct(int position) implements ProxyEntry {
        @Override
        public Fallback fallback() {
            return Fallback.END;
        }

        @Override
        public String toString() {
            return "direct";
        }
    }

    /**
     * {@code off}: nothing is asked. Always the last entry.
     *
     * @param position where the entry begins in the GOPROXY text, counted from 0
     */
    record Off(int position) implements ProxyEntry {
        @Override
        public Fallback fallback() {
            return Fallback.END;
        }

        @Override
        public String toString() {
            return "off";
        }
    }
}
