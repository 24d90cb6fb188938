package dev.goenv.probes.internal.local;

import dev.goenv.env.GoEnv;
import dev.goenv.env.HostFiles;
import dev.goenv.internal.syntax.GoQuote;
import java.util.Optional;
import java.util.stream.Stream;

/** The directories that the go command writes to: which one it is, and what go says when it can't. */
enum DirectoryUse {
    /** {@code checkCacheDir} in cmd/go/internal/modfetch/cache.go, Go 1.27. */
    GOMODCACHE {
        @Override
        Optional<String> refusal(GoEnv env, HostVariables host) {
            String text = env.get(name()).text();
            if (text.isEmpty()) {
                return Optional.of("module cache not found: neither GOMODCACHE nor GOPATH is set");
            }
            return host.paths().isAbs(text)
                    ? Optional.empty()
                    : Optional.of("GOMODCACHE entry is relative; must be absolute path: " + GoQuote.quote(text));
        }

        @Override
        String failure(Place place, ErrorWords words) {
            if (place.present()) {
                return "mkdir " + words.under(place.path(), "cache") + ": " + words.denied();
            }
            if (place.kind() == HostFiles.Kind.DIRECTORY) {
                return "could not create module cache: mkdir "
                        + place.firstMissing().orElse(place.path()) + ": " + words.denied();
            }
            return place.firstMissing().isEmpty()
                    ? "could not create module cache: " + GoQuote.quote(place.path()) + " is not a directory"
                    : "could not create module cache: stat " + place.path() + ": " + words.notDirectory();
        }
    },

    /** {@code initDefaultCache} and {@code DefaultDir} in cmd/go/internal/cache/default.go, Go 1.27. */
    GOCACHE {
        @Override
        Optional<String> refusal(GoEnv env, HostVariables host) {
            if (!env.get(name()).text().equals("off")) {
                return Optional.empty();
            }
            Optional<String> ofOs = host.get(name());
            String located = "build cache is required, but could not be located";
            if (ofOs.filter(text -> !text.equals("off")).isPresent()) {
                return Optional.of(located + ": GOCACHE is not an absolute path");
            }
            boolean set = ofOs.isPresent() || env.get(name()).changed();
            return Optional.of(
                    set
                            ? "build cache is disabled by GOCACHE=off, but required as of Go 1.12"
                            : located + ": GOCACHE is not defined and no home directory is known");
        }

        @Override
        String failure(Place place, ErrorWords words) {
            String start = "failed to initialize build cache at " + place.path() + ": mkdir ";
            if (place.kind() != HostFiles.Kind.DIRECTORY) {
                return start + place.nearest() + ": " + words.notDirectory();
            }
            return start + place.firstMissing().orElse(words.under(place.path(), "00")) + ": " + words.denied();
        }
    },

    /** {@code NewBuilder} in cmd/go/internal/work/action.go, Go 1.27: where builds work; it has to be there. */
    GOTMPDIR {
        @Override
        Optional<String> refusal(GoEnv env, HostVariables host) {
            return Optional.empty();
        }

        @Override
        Optional<String> path(GoEnv env, HostVariables host) {
            String text = env.get(name()).text();
            return text.isEmpty() ? systemDefault(host) : Optional.of(host.absolute(text));
        }

        @Override
        boolean isMadeByGo() {
            return false;
        }

        @Override
        String failure(Place place, ErrorWords words) {
            if (place.firstMissing().isPresent()) {
                return "creating work dir: stat " + place.path() + ": " + words.missing();
            }
            String made = "creating work dir: mkdir " + words.under(place.path(), "go-build*") + ": ";
            return made + (place.kind() == HostFiles.Kind.DIRECTORY ? words.denied() : words.notDirectory());
        }

        // As {@code os.TempDir}; the last resort of Windows, its own directory, is none that anybody wants to hear of.
        private Optional<String> systemDefault(HostVariables host) {
            return host.windows()
                    ? Stream.of("TMP", "TEMP", "USERPROFILE")
                            .flatMap(variable -> host.get(variable).stream())
                            .findFirst()
                    : Optional.of(host.absolute(host.get("TMPDIR").orElse("/tmp")));
        }
    };

    /** {@return what go says of the value alone, if it refuses it} */
    abstract Optional<String> refusal(GoEnv env, HostVariables host);

    /** {@return what go says when it can't use a place} */
    abstract String failure(Place place, ErrorWords words);

    /** {@return the absolute path of the directory, if there is one} */
    Optional<String> path(GoEnv env, HostVariables host) {
        return Optional.of(env.get(name()).text());
    }

    /** {@return whether go makes the directory if it is missing} */
    boolean isMadeByGo() {
        return true;
    }
}
