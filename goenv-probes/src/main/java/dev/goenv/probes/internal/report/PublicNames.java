package dev.goenv.probes.internal.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Names that tell nobody where a report comes from, since they are the same for everybody. */
final class PublicNames {
    /** Servers whose paths are module paths, or public pages. */
    private static final Set<String> SERVICES = Set.of(
            "proxy.golang.org",
            "sum.golang.org",
            "sum.golang.google.cn",
            "golang.org",
            "go.dev",
            "pkg.go.dev",
            "goproxy.io",
            "goproxy.cn");

    private static final Set<String> HOSTS = Set.of(
            "localhost",
            "mirrors.aliyun.com",
            "github.com",
            "api.github.com",
            "raw.githubusercontent.com",
            "gitlab.com",
            "bitbucket.org",
            "codeberg.org",
            "git.sr.ht",
            "gitee.com",
            "gopkg.in",
            "google.golang.org",
            "cloud.google.com",
            "go.uber.org",
            "k8s.io",
            "sigs.k8s.io",
            "go.opentelemetry.io",
            "go.googlesource.com",
            "storage.googleapis.com",
            "dl.google.com",
            "host.docker.internal");

    private static final List<String> MODULES = List.of(
            "golang.org/",
            "google.golang.org/",
            "cloud.google.com/go",
            "gopkg.in/",
            "go.uber.org/",
            "k8s.io/",
            "sigs.k8s.io/",
            "go.opentelemetry.io/");

    /** Words in the names of public authorities, and of products that intercept: whose they are is what a reader asks. */
    private static final List<String> AUTHORITIES = List.of(
            "google trust",
            "let's encrypt",
            "isrg",
            "digicert",
            "sectigo",
            "comodo",
            "usertrust",
            "globalsign",
            "amazon",
            "entrust",
            "go daddy",
            "godaddy",
            "zscaler",
            "netskope",
            "fortinet",
            "fortigate",
            "palo alto",
            "forcepoint",
            "blue coat",
            "bluecoat",
            "cisco umbrella",
            "sophos",
            "mitmproxy",
            "charles proxy",
            "fiddler",
            "kaspersky",
            "avast",
            "bitdefender",
            "eset");

    private static final List<String> PATHS = List.of(
            "/etc/resolv.conf",
            "/etc/hosts",
            "/etc/nsswitch.conf",
            "/etc/ssl/",
            "/etc/pki/",
            "/usr/bin/",
            "/usr/local/bin/",
            "/usr/local/go",
            "/usr/lib/go",
            "/usr/share/ca-certificates",
            "/bin/",
            "/proc/",
            "/dev/",
            "/run/.containerenv",
            "/.dockerenv",
            "C:\\Windows\\",
            "C:\\Program Files\\Go",
            "C:\\Program Files\\Git");

    /** Accounts that many machines have. */
    private static final Set<String> ACCOUNTS =
            Set.of(("root nobody admin administrator system user users go git build builder runner ci jenkins "
                            + "ubuntu debian vagrant vscode node app public shared default")
                    .split(" ", -1));

    private PublicNames() {}

    /** {@return whether the host is a server of the Go project, or one that stands in for it} */
    static boolean isService(String host) {
        return SERVICES.contains(host.toLowerCase(Locale.ROOT));
    }

    /** {@return whether everybody knows the host} */
    static boolean isHost(String host) {
        return isService(host) || HOSTS.contains(host.toLowerCase(Locale.ROOT));
    }

    /** {@return whether the path alone tells that the module is public} */
    static boolean isModule(String path) {
        return MODULES.stream().anyMatch(prefix -> path.startsWith(prefix) || (path + "/").equals(prefix));
    }

    /** {@return whether the name of an issuer is that of a public authority or a product} */
    static boolean isAuthority(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return AUTHORITIES.stream().anyMatch(lower::contains);
    }

    /** {@return whether the path is the same on many machines} */
    static boolean isPath(String path) {
        return PATHS.stream().anyMatch(path::startsWith);
    }

    /** {@return the account whose home the path is in; empty if it is in none, or in that of an account that many have} */
    static Optional<String> account(String path) {
        String[] parts = path.split("[/\\\\]+", -1);
        for (int i = 0; i + 1 < parts.length; i++) {
            boolean homes = parts[i].equalsIgnoreCase("home") || parts[i].equalsIgnoreCase("Users");
            if (homes && isAccount(parts[i + 1])) {
                return Optional.of(parts[i + 1]);
            }
        }
        return Optional.empty();
    }

    /** {@return whether the name is one that tells who somebody is} */
    static boolean isAccount(String name) {
        return name.length() > 1 && !ACCOUNTS.contains(name.toLowerCase(Locale.ROOT));
    }
}
