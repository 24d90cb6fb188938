package dev.goenv.proxy;

/** One place that the go command asks about a module. Immutable and thread-safe. */
public sealed interface Hop {
    /** {@return on which answers the go command goes on to the next hop; {@link Fallback#END} for the last one} */
    Fallback fallback();

    /** {@return how a sentence names the place, without secrets} */
    String name();

    /**
     * The module's own origin, because GONOPROXY says so: the implicit first entry {@code noproxy}.
     *
     * <p>It ends the route. The go command would go on to the proxies after "not found", but refuses to ask any of them
     * about a private module, and a {@code direct} entry asks the same origin again; the error printed is the origin's.
     *
     * @param match why the module is private
     */
    record NoProxy(PrivateMatch match) implements Hop {
        @Override
        public Fallback fallback() {
            return Fallback.END;
        }

        @Override
        public String name() {
            return "its origin";
        }

        /** {@return the name} */
        @Override
        public String toString() {
            return name();
        }
    }

    /**
     * A module proxy.
     *
     * @param entry its entry in GOPROXY
     */
    record Proxy(ProxyEntry.ModuleProxy entry) implements Hop {
        @Override
        public Fallback fallback() {
            return entry.fallback();
        }

        /** {@return whether go refuses to ask, because it would have to send a password unencrypted} */
        public boolean refused() {
            return entry.refused();
        }

        @Override
        public String name() {
            return entry.redactedUrl();
        }

        /** {@return the name} */
        @Override
        public String toString() {
            return name();
        }
    }

    /** The module's own origin, because GOPROXY says {@code direct}. */
    record Direct() implements Hop {
        @Override
        public Fallback fallback() {
            return Fallback.END;
        }

        @Override
        public String name() {
            return "direct";
        }

        /** {@return the name} */
        @Override
        public String toString() {
            return name();
        }
    }

    /** Nothing is asked, because GOPROXY says {@code off}; it answers "not found" of itself. */
    record Off() implements Hop {
        /** What the go command prints when this is the hop whose error it reports. */
        public static final String MESSAGE = "module lookup disabled by GOPROXY=off";

        @Override
        public Fallback fallback() {
            return Fallback.END;
        }

        @Override
        public String name() {
            return "off";
        }

        /** {@return the name} */
        @Override
        public String toString() {
            return name();
        }
    }
}
