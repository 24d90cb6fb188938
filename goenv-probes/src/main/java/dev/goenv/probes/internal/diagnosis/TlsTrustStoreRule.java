package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.diagnosis.Remedy.Scope;
import dev.goenv.diagnosis.ShellCommand;
import dev.goenv.diagnosis.ShellCommand.Shell;
import dev.goenv.probe.TlsAttempt.Result;
import dev.goenv.probe.TrustStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The roots are missing on this machine: SSL_CERT_FILE or SSL_CERT_DIR lead astray, or there is no bundle at all
 * ({@code loadSystemRoots} in crypto/x509/root_unix.go, Go 1.27).
 */
final class TlsTrustStoreRule implements CauseRule {
    static final String CODE = "tls.trust-store-misconfigured";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "Go finds no root certificates, or not the usual ones: SSL_CERT_FILE or SSL_CERT_DIR lead astray, or the bundle"
                + " is not installed";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return Handshake.failed(symptom, Result.UNKNOWN_AUTHORITY)
                .flatMap(handshake -> handshake
                        .trust()
                        .filter(store -> astray(store, handshake))
                        .map(store -> diagnosis(store, handshake, symptom)));
    }

    private static boolean astray(TrustStore store, Handshake handshake) {
        boolean variables =
                store.fileVariable().isPresent() || store.directoryVariable().isPresent();
        // A chain of several that ends at a public authority is whole, so that only the root can be missing.
        boolean usualRootMissing =
                handshake.attempt().chain().size() > 1 && PublicAuthorities.isPublic(handshake.issuer()) && variables;
        return store.certificates() == 0 || variables && !store.problems().isEmpty() || usualRootMissing;
    }

    private static Diagnosis diagnosis(TrustStore store, Handshake handshake, Symptom symptom) {
        String set = String.join(
                " and ",
                Stream.of(
                                store.fileVariable().map(text -> "SSL_CERT_FILE (" + text + ")"),
                                store.directoryVariable().map(text -> "SSL_CERT_DIR (" + text + ")"))
                        .flatMap(Optional::stream)
                        .toList());
        String what = set.isEmpty()
                ? "Go found no root certificate on this machine, as in a small container image without the package"
                        + " ca-certificates"
                : set + (set.contains(" and ") ? " lead" : " leads") + " Go to "
                        + (store.certificates() == 0 ? "no root certificate" : "other roots than the usual ones");
        return DiagnosisDraft.error(CODE, symptom)
                .subject(set.isEmpty() ? "root certificates" : variable(store))
                .title(
                        set.isEmpty()
                                ? "There are no root certificates on this machine"
                                : set + (set.contains(" and ") ? " lead" : " leads")
                                        + " Go to the wrong root certificates")
                .explanation(what + ". So no certificate can be trusted, that of " + handshake.host() + " included.")
                .evidence(store.problems())
                .evidence(handshake.facts())
                .remedies(remedies(store, symptom))
                .diagnosis();
    }

    private static List<Remedy> remedies(TrustStore store, Symptom symptom) {
        Remedies remedies = Remedies.of(symptom);
        List<Remedy> all = new ArrayList<>();
        store.fileVariable().flatMap(text -> remedies.reset("SSL_CERT_FILE")).ifPresent(all::add);
        store.directoryVariable()
                .flatMap(text -> remedies.reset("SSL_CERT_DIR"))
                .ifPresent(all::add);
        if (store.fileVariable().isPresent() || store.directoryVariable().isPresent()) {
            all.add(remedies.advice(
                    "correct-" + variable(store).toLowerCase(Locale.ROOT).replace('_', '-'),
                    "Or make the variable lead to all roots that are needed",
                    "Let " + variable(store) + " name an existing PEM file or directory that holds the usual roots and"
                            + " those of your organisation."));
        } else {
            all.add(remedies.commands(
                    "install-roots",
                    "Install the root certificates",
                    Scope.MACHINE,
                    new ShellCommand(Shell.POSIX, "apt-get install -y ca-certificates", Optional.empty()),
                    new ShellCommand(Shell.POSIX, "apk add ca-certificates", Optional.empty()),
                    new ShellCommand(Shell.POSIX, "dnf install -y ca-certificates", Optional.empty())));
        }
        return all;
    }

    private static String variable(TrustStore store) {
        return store.fileVariable().isPresent() ? "SSL_CERT_FILE" : "SSL_CERT_DIR";
    }
}
