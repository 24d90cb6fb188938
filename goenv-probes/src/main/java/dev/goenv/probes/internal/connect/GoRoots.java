package dev.goenv.probes.internal.connect;

import dev.goenv.env.HostFiles;
import dev.goenv.env.HostSystem;
import dev.goenv.env.OperatingSystem;
import dev.goenv.probe.TrustStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The root certificates that Go trusts on a machine: {@code loadSystemRoots} of crypto/x509/root.go, Go 1.27.
 *
 * <p>SSL_CERT_FILE stands in for the list of known bundles, of which the first that exists is read; SSL_CERT_DIR for the
 * known directories, of which all are read. Each variable leaves the other part as it is. macOS and Windows have no known
 * files; there Go asks the system, unless one of the variables is set.
 *
 * <p>Read once, when first asked for. Safe for several threads.
 */
final class GoRoots {
    private static final String FILE = "SSL_CERT_FILE";
    private static final String DIRECTORY = "SSL_CERT_DIR";

    private final HostSystem host;
    private Optional<Loaded> loaded = Optional.empty();

    /** What was read. */
    private record Loaded(RootPool pool, TrustStore store, Optional<String> failure) {}

    GoRoots(HostSystem host) {
        this.host = host;
    }

    /** {@return the roots} */
    RootPool pool() {
        return load().pool();
    }

    /** {@return where they come from} */
    TrustStore store() {
        return load().store();
    }

    /** {@return Go's words if it has no roots at all, since the only files there are can't be read} */
    Optional<String> failure() {
        return load().failure();
    }

    private synchronized Loaded load() {
        Loaded all = loaded.orElseGet(() -> new Reading().read());
        loaded = Optional.of(all);
        return all;
    }

    /** One reading. */
    private final class Reading {
        private final Optional<String> fileVariable = HostVariables.get(host, FILE);
        private final Optional<String> directoryVariable = HostVariables.get(host, DIRECTORY);
        private final RootCollection roots = new RootCollection(GoDebug.of(host).is("x509negativeserial", "1"));
        private final Set<String> files = new LinkedHashSet<>();
        private final List<String> problems = new ArrayList<>();
        private Optional<String> firstError = Optional.empty();

        Loaded read() {
            if (asksSystem()) {
                PlatformRoots.of(host).addTo(roots, files, problems);
            } else {
                readFiles();
                readDirectories();
            }
            Optional<String> failure = roots.size() > 0
                    ? Optional.empty()
                    : firstError.map(e -> "x509: failed to load system roots and no roots provided; " + e);
            if (roots.size() == 0 && problems.isEmpty()) {
                problems.add("no root certificate was found in any place where Go looks");
            }
            TrustStore store =
                    new TrustStore(List.copyOf(files), roots.size(), fileVariable, directoryVariable, problems);
            return new Loaded(new RootPool(roots.certificates()), store, failure);
        }

        private boolean asksSystem() {
            OperatingSystem system = host.operatingSystem();
            boolean hasStore = system == OperatingSystem.MACOS || system == OperatingSystem.WINDOWS;
            boolean named = fileVariable.isPresent() || directoryVariable.isPresent();
            return hasStore && (!named || GoDebug.of(host).is("x509sslcertoverrideplatform", "0"));
        }

        private void readFiles() {
            for (String file :
                    fileVariable.map(List::of).orElseGet(() -> KnownRootFiles.files(host.operatingSystem()))) {
                Optional<byte[]> content = content(file);
                if (content.isPresent()) {
                    int found = PemCertificates.find(content.get()).size();
                    roots.add(content.get());
                    files.add(file);
                    if (found == 0) {
                        problems.add(file + " holds no certificate in PEM form");
                    }
                    return;
                }
            }
        }

        private Optional<byte[]> content(String file) {
            try {
                Optional<byte[]> content = host.files().read(file);
                if (content.isEmpty() && fileVariable.isPresent()) {
                    problems.add(FILE + " names " + file + ", which does not exist");
                }
                return content;
            } catch (IOException e) {
                String words = String.valueOf(e.getMessage());
                firstError = firstError.or(() -> Optional.of(words));
                problems.add(words);
                return Optional.empty();
            }
        }

        private void readDirectories() {
            String separator = host.operatingSystem() == OperatingSystem.WINDOWS ? ";" : ":";
            List<String> directories = directoryVariable
                    .map(list -> List.of(list.split(separator)))
                    .orElseGet(() -> KnownRootFiles.directories(host.operatingSystem()));
            for (String directory : directories) {
                if (host.files().kind(directory) != HostFiles.Kind.DIRECTORY) {
                    if (directoryVariable.isPresent()) {
                        problems.add(DIRECTORY + " names " + directory + ", which is no directory");
                    }
                    continue;
                }
                int before = roots.size();
                for (String name :
                        host.files().names(directory).stream().sorted().toList()) {
                    addFrom(directory.endsWith("/") ? directory + name : directory + "/" + name);
                }
                if (roots.size() > before) {
                    files.add(directory);
                } else if (directoryVariable.isPresent()) {
                    problems.add(directory + " adds no certificate in PEM form");
                }
            }
        }

        /** Go passes over what it can't read in a directory. */
        private void addFrom(String file) {
            if (host.files().kind(file) != HostFiles.Kind.FILE) {
                return;
            }
            try {
                host.files().read(file).ifPresent(roots::add);
            } catch (IOException e) {
                problems.add(String.valueOf(e.getMessage()));
            }
        }
    }
}
