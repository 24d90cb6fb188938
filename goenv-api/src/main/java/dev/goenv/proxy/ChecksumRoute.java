package dev.goenv.proxy;

import dev.goenv.sumdb.ChecksumDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Whether the checksum database is asked about a module that go.sum does not know, which one, and by which way. */
public sealed interface ChecksumRoute {
    /** {@return in a sentence or two what happens, without secrets} */
    String describe();

    /**
     * No database is asked; what is downloaded is believed.
     *
     * @param reason why, in words
     * @param match the pattern that excludes the module, if that is why
     */
    record NotConsulted(String reason, Optional<PrivateMatch> match) implements ChecksumRoute {
        @Override
        public String describe() {
            return "No checksum database is asked: " + reason + ".";
        }

        /** {@return what {@link #describe} says} */
        @Override
        public String toString() {
            return describe();
        }
    }

    /**
     * The database has to be asked and GOSUMDB does not allow it, so the download fails.
     *
     * @param message what the go command prints, without secrets
     */
    record Refused(String message) implements ChecksumRoute {
        @Override
        public String describe() {
            return "Its checksum can't be verified: " + message + ".";
        }

        /** {@return what {@link #describe} says} */
        @Override
        public String toString() {
            return describe();
        }
    }

    /**
     * The database is asked, by the first of several ways that works.
     *
     * <p>As {@code initBase} in {@code cmd/go/internal/modfetch/sumdb.go}, Go 1.27. A proxy that fails other than by 404 or
     * 410 makes the database unreachable, unless {@code |} follows and a later proxy offers it, or unless {@code |} and
     * then {@code direct} follow: the error of a proxy outranks "not found" of the others and of {@code off}, but not
     * that of {@code direct}.
     *
     * @param database the database
     * @param hops the ways, best first; the last one is the database itself
     * @param directWins whether GOPROXY ends in {@code direct}, which makes go forget errors before it
     */
    record Consulted(ChecksumDatabase.Database database, List<ChecksumHop> hops, boolean directWins)
            implements ChecksumRoute {
        /** Copies the list. */
        public Consulted {
            hops = List.copyOf(hops);
        }

        /**
         * {@return by which way the database is reached}
         *
         * @param supported what each proxy answers to the request for {@code …/supported}
         */
        public Walk<ChecksumHop> walk(Function<ChecksumHop.ThroughProxy, Answer> supported) {
            List<ChecksumHop> contacted = new ArrayList<>();
            Optional<ChecksumHop> failed = Optional.empty();
            for (ChecksumHop hop : hops) {
                if (!(hop instanceof ChecksumHop.ThroughProxy proxy)) {
                    break;
                }
                boolean refused = proxy.entry().refused();
                if (!refused) {
                    contacted.add(proxy);
                }
                Answer answer = refused ? Answer.FAILED : supported.apply(proxy);
                if (answer == Answer.FOUND) {
                    return new Walk<>(contacted, Optional.of(proxy), Optional.empty());
                }
                if (answer == Answer.FAILED) {
                    failed = Optional.of(proxy);
                    if (proxy.entry().fallback() == Fallback.ON_NOT_FOUND) {
                        return new Walk<>(contacted, Optional.empty(), failed);
                    }
                }
            }
            if (failed.isPresent() && !directWins) {
                return new Walk<>(contacted, Optional.empty(), failed);
            }
            ChecksumHop itself = hops.get(hops.size() - 1);
            contacted.add(itself);
            return new Walk<>(contacted, Optional.of(itself), Optional.empty());
        }

        @Override
        public String describe() {
            StringBuilder text = new StringBuilder("Its checksum is verified by ").append(database);
            if (hops.size() == 1) {
                return text.append(", asked directly.").toString();
            }
            text.append(", through ");
            for (int i = 0; i < hops.size() - 1; i++) {
                text.append(i == 0 ? "" : " or else ").append(hops.get(i).name());
            }
            text.append(" if offered there. ");
            boolean bar = hops.stream()
                    .anyMatch(hop -> hop instanceof ChecksumHop.ThroughProxy proxy
                            && proxy.entry().fallback() == Fallback.ON_ANY_ERROR);
            return text.append(otherwise(bar)).toString();
        }

        /** {@return what {@link #describe} says} */
        @Override
        public String toString() {
            return describe();
        }

        private String otherwise(boolean bar) {
            if (!bar) {
                return "After a 404 or 410 it is asked directly, any other error stops.";
            }
            return directWins
                    ? "After a 404 or 410, or any error before a \"|\", it is asked directly."
                    : "If all answer 404 or 410 it is asked directly; after any other error it is not.";
        }
    }
}
