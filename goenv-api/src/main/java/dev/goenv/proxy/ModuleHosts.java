package dev.goenv.proxy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Guesses from the first element of a module path whether the module is private.
 *
 * <p>Only a guess: there are private repositories on public hosts, and public modules on hosts nobody knows.
 */
final class ModuleHosts {
    private static final Set<String> PUBLIC = Set.of(
            "github.com",
            "gitlab.com",
            "bitbucket.org",
            "gitee.com",
            "codeberg.org",
            "git.sr.ht",
            "git.apache.org",
            "opendev.org",
            "launchpad.net",
            "golang.org",
            "go.dev",
            "google.golang.org",
            "cloud.google.com",
            "firebase.google.com",
            "gopkg.in",
            "k8s.io",
            "istio.io",
            "knative.dev",
            "helm.sh",
            "oras.land",
            "gvisor.dev",
            "tailscale.com",
            "rsc.io",
            "gorm.io",
            "entgo.io",
            "gonum.org",
            "honnef.co",
            "modernc.org",
            "mvdan.cc",
            "filippo.io",
            "dario.cat",
            "gotest.tools",
            "gocloud.dev",
            "cuelang.org",
            "go.uber.org",
            "go.etcd.io",
            "go.mongodb.org",
            "go.opencensus.io",
            "go.opentelemetry.io",
            "go.starlark.net",
            "go4.org",
            "bazil.org",
            "lukechampine.com",
            "nhooyr.io",
            "howett.net",
            "buf.build",
            "zgo.at");
    private static final Set<String> INTERNAL_LABELS = Set.of(
            "corp", "internal", "intern", "local", "localdomain", "localhost", "lan", "intranet", "home", "private");
    private static final List<String> CODE_HOST_PREFIXES =
            List.of("git.", "gitlab.", "github.", "gitea.", "bitbucket.", "stash.", "gerrit.", "svn.", "vcs.");

    private ModuleHosts() {}

    /** How private the host looks, or empty if it is well known to be public. */
    static Optional<Exposure.Certainty> privacy(String hostAsWritten) {
        String host = hostAsWritten.toLowerCase(Locale.ROOT);
        if (isPublic(host)) {
            return Optional.empty();
        }
        return Optional.of(looksInternal(host) ? Exposure.Certainty.LIKELY : Exposure.Certainty.POSSIBLE);
    }

    private static boolean isPublic(String host) {
        for (int dot = -1; ; ) {
            if (PUBLIC.contains(host.substring(dot + 1))) {
                return true;
            }
            dot = host.indexOf('.', dot + 1);
            if (dot < 0) {
                return false;
            }
        }
    }

    private static boolean looksInternal(String host) {
        return host.indexOf('.') < 0
                || CODE_HOST_PREFIXES.stream().anyMatch(host::startsWith)
                || List.of(host.split("\\.", -1)).stream().anyMatch(INTERNAL_LABELS::contains)
                || isPrivateAddress(host);
    }

    /** Whether the text is an IPv4 address of RFC 1918, of the loopback network or link-local. */
    private static boolean isPrivateAddress(String host) {
        String[] parts = host.split("\\.", -1);
        if (parts.length != 4) {
            return false;
        }
        int[] bytes = new int[4];
        for (int i = 0; i < 4; i++) {
            bytes[i] = octet(parts[i]);
            if (bytes[i] < 0) {
                return false;
            }
        }
        return bytes[0] == 10
                || bytes[0] == 127
                || bytes[0] == 172 && bytes[1] >= 16 && bytes[1] < 32
                || bytes[0] == 192 && bytes[1] == 168
                || bytes[0] == 169 && bytes[1] == 254;
    }

    private static int octet(String part) {
        boolean digits = !part.isEmpty() && part.length() <= 3 && part.chars().allMatch(c -> c >= '0' && c <= '9');
        int value = digits ? Integer.parseInt(part) : -1;
        return value <= 255 ? value : -1;
    }

    /** Whether what is sent to the host stays on the machine. */
    static boolean isLoopback(String host) {
        return host.equalsIgnoreCase("localhost")
                || host.equals("::1")
                || host.startsWith("127.") && isPrivateAddress(host);
    }
}
