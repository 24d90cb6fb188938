package dev.goenv.probes.internal.connect;

import dev.goenv.env.HostSystem;
import dev.goenv.env.OperatingSystem;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * The certificate store of macOS and Windows, which Go asks to verify a chain, and from which we take the roots.
 *
 * <p>Only the store of the machine that runs this program can be read. For another machine, and where Java does not show
 * the system's own roots (macOS before Java 23), the roots that come with Java stand in; {@code TrustStore.problems} says
 * so. What the system adds of its own, such as Apple's rules for validity periods, is not looked at.
 */
final class PlatformRoots {
    private final boolean windows;
    private final boolean here;

    private PlatformRoots(boolean windows, boolean here) {
        this.windows = windows;
        this.here = here;
    }

    /** {@return the store of a machine with macOS or Windows} */
    static PlatformRoots of(HostSystem host) {
        boolean windows = host.operatingSystem() == OperatingSystem.WINDOWS;
        String running = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        boolean sameSystem = running.startsWith(windows ? "windows" : "mac");
        // Two machines with one system and one working directory are taken for one: nothing better can be seen from
        // here.
        boolean sameDirectory = host.workingDirectory().equals(System.getProperty("user.dir"));
        return new PlatformRoots(windows, sameSystem && sameDirectory);
    }

    /** Adds the roots, and tells where they come from. */
    void addTo(RootCollection roots, Collection<String> files, Collection<String> problems) {
        if (here) {
            List<String> types = windows ? List.of("Windows-ROOT") : List.of("KeychainStore-ROOT", "KeychainStore");
            for (String type : types) {
                int before = roots.size();
                certificates(type).forEach(roots::add);
                if (roots.size() > before) {
                    files.add(type);
                }
            }
        } else {
            problems.add("the certificate store of that machine can't be read from here");
        }
        boolean complete = windows ? files.contains("Windows-ROOT") : files.contains("KeychainStore-ROOT");
        if (!complete) {
            int before = roots.size();
            ofJava().forEach(roots::add);
            if (roots.size() > before) {
                files.add("roots of Java");
                problems.add("the roots that come with Java stand in for those of the system");
            }
        }
    }

    private static List<X509Certificate> certificates(String type) {
        try {
            KeyStore store = KeyStore.getInstance(type);
            store.load(null, null);
            return Collections.list(store.aliases()).stream()
                    .flatMap(alias -> certificate(store, alias).stream())
                    .toList();
        } catch (GeneralSecurityException | IOException e) {
            return List.of();
        }
    }

    private static Optional<X509Certificate> certificate(KeyStore store, String alias) {
        try {
            return store.isCertificateEntry(alias) && store.getCertificate(alias) instanceof X509Certificate found
                    ? Optional.of(found)
                    : Optional.empty();
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static List<X509Certificate> ofJava() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509TrustManager known) {
                    return List.of(known.getAcceptedIssuers());
                }
            }
            return List.of();
        } catch (GeneralSecurityException e) {
            return List.of();
        }
    }
}
