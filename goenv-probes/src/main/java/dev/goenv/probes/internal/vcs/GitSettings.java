package dev.goenv.probes.internal.vcs;

import dev.goenv.env.HostSystem;
import dev.goenv.internal.syntax.GoUrl;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.secret.Redaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What git's own configuration says about a URL: another URL in its place, a credential helper, an HTTP proxy, certificates.
 *
 * <p>The go command leaves all of that to git. Immutable; {@link #toString} tells nothing but how many lines there are.
 */
public final class GitSettings {
    private static final List<String> VARIABLES = List.of(
            "GIT_SSL_CAINFO",
            "GIT_SSL_NO_VERIFY",
            "GIT_ALLOW_PROTOCOL",
            "GIT_SSH",
            "GIT_SSH_COMMAND",
            "SSL_CERT_FILE",
            "SSL_CERT_DIR",
            "HOME");

    private final List<GitConfigParser.Entry> entries;
    private final Map<String, String> variables;
    private final List<String> problems;

    private GitSettings(List<GitConfigParser.Entry> entries, Map<String, String> variables, List<String> problems) {
        this.entries = List.copyOf(entries);
        this.variables = Map.copyOf(variables);
        this.problems = List.copyOf(problems);
    }

    /** {@return the settings of a machine and its user; files that can't be read are {@link #problems}} */
    public static GitSettings read(HostSystem host) {
        GitConfigFiles files = new GitConfigFiles(host);
        files.read();
        Map<String, String> variables = new TreeMap<>();
        for (String name : VARIABLES) {
            files.variable(name).ifPresent(value -> variables.put(name, value));
        }
        return new GitSettings(files.entries(), variables, files.problems());
    }

    /** {@return what could not be read, one sentence each, without secrets} */
    public List<String> problems() {
        return problems;
    }

    /** {@return the URL that git asks in the place of one, by {@code url.BASE.insteadOf}: the longest match. May hold user info} */
    public String rewrite(String url) {
        Optional<GitConfigParser.Entry> best = Optional.empty();
        for (GitConfigParser.Entry entry : entries) {
            boolean longer = best.isEmpty()
                    || best.get().value().length() < entry.value().length();
            boolean rule = entry.section().equals("url") && entry.key().equals("insteadof");
            if (rule && longer && url.startsWith(entry.value())) {
                best = Optional.of(entry);
            }
        }
        return best.map(entry ->
                        entry.subsection() + url.substring(entry.value().length()))
                .orElse(url);
    }

    /** {@return the credential helpers for a URL as git's configuration names them, without secrets, in the order asked} */
    public List<String> credentialHelpers(String url) {
        List<String> helpers = new ArrayList<>();
        for (GitConfigParser.Entry entry : entries) {
            boolean helper = entry.section().equals("credential") && entry.key().equals("helper");
            if (helper && specificity(entry.subsection(), url) >= 0) {
                if (entry.value().isEmpty()) {
                    helpers.clear();
                } else {
                    helpers.add(Redaction.redact(entry.value()));
                }
            }
        }
        return helpers;
    }

    /** {@return the HTTP proxy that git's configuration names for a URL; empty if it leaves that to the variables. May hold user info} */
    public Optional<String> proxy(String url) {
        return http("proxy", url);
    }

    /** {@return whether git is told to send a header of its own with requests to a URL, such as one with a token} */
    public boolean sendsHeader(String url) {
        return http("extraheader", url).filter(header -> !header.isEmpty()).isPresent();
    }

    /** {@return what has to be known of the certificates that git trusts for a URL, in one sentence; empty for its default} */
    public Optional<String> trust(String url) {
        if (!verifies(url)) {
            return Optional.of("git does not verify certificates for this URL");
        }
        Optional<String> file = authorities(url);
        if (file.isPresent()) {
            return file.map(path -> "git trusts the certificates in " + Redaction.redact(path) + " (http.sslCAInfo)");
        }
        return variables.keySet().stream()
                .filter(name -> name.startsWith("SSL_CERT_"))
                .findFirst()
                .map(name -> "git does not look at " + name + ", which go does; its own setting is http.sslCAInfo");
    }

    /** {@return whether git verifies the certificate of a URL's host} */
    public boolean verifies(String url) {
        boolean off = http("sslverify", url)
                .filter(value -> !GitConfigFiles.isTrue(Optional.of(value)))
                .isPresent();
        return !off && !variables.containsKey("GIT_SSL_NO_VERIFY");
    }

    /**
     * {@return the file with the authorities that git trusts for a URL, in the place of the system's; empty for the system's}
     */
    public Optional<String> authorities(String url) {
        return Optional.ofNullable(variables.get("GIT_SSL_CAINFO"))
                .or(() -> http("sslcainfo", url))
                .filter(path -> !path.isEmpty())
                .map(this::inHome);
    }

    /** A path of git's configuration may begin with the home directory. */
    private String inHome(String path) {
        return path.startsWith("~/") && variables.containsKey("HOME")
                ? variables.get("HOME") + path.substring(1)
                : path;
    }

    /**
     * {@return git's words if it does not use the protocol of a URL}
     *
     * <p>As {@code is_transport_allowed} in transport.c of git 2.39: GIT_ALLOW_PROTOCOL lists all that are, else
     * {@code protocol.NAME.allow} and {@code protocol.allow} tell.
     */
    public Optional<String> protocolRefusal(String url) {
        int scheme = url.indexOf("://");
        String name = scheme > 0 ? url.substring(0, scheme) : SshAddress.of(url).isPresent() ? "ssh" : "file";
        String list = variables.get("GIT_ALLOW_PROTOCOL");
        boolean allowed = list != null
                ? List.of(list.split(":", -1)).contains(name)
                : !setting("protocol", name, "allow")
                        .or(() -> setting("protocol", "", "allow"))
                        .orElse("always")
                        .equals("never");
        return allowed ? Optional.empty() : Optional.of("transport '" + name + "' not allowed");
    }

    /** {@return whether git is told which program to run for ssh; else it is the one named ssh} */
    public boolean namesSsh() {
        return variables.containsKey("GIT_SSH")
                || variables.containsKey("GIT_SSH_COMMAND")
                || setting("core", "", "sshcommand").isPresent();
    }

    private Optional<String> setting(String section, String subsection, String key) {
        return entries.stream()
                .filter(entry -> entry.section().equals(section) && entry.key().equals(key))
                .filter(entry -> entry.subsection().equals(subsection))
                .map(GitConfigParser.Entry::value)
                .reduce((earlier, later) -> later);
    }

    /** The value of {@code http.KEY}, or of the {@code http.URL.KEY} that fits best; of equals the last. */
    private Optional<String> http(String key, String url) {
        Optional<String> value = Optional.empty();
        int best = 0;
        for (GitConfigParser.Entry entry : entries) {
            int fit = entry.section().equals("http") && entry.key().equals(key)
                    ? specificity(entry.subsection(), url)
                    : -1;
            if (fit >= best) {
                best = fit;
                value = Optional.of(entry.value());
            }
        }
        return value;
    }

    /** How closely a URL of the configuration fits: 0 for none at all, which fits always; -1 if it does not. */
    private static int specificity(String pattern, String url) {
        if (pattern.isEmpty()) {
            return 0;
        }
        try {
            GoUrl wanted = GoUrl.parse(pattern);
            GoUrl asked = GoUrl.parse(url);
            String prefix = wanted.path().endsWith("/") ? wanted.path() : wanted.path() + "/";
            boolean fits = wanted.scheme().equals(asked.scheme())
                    && hostFits(wanted, asked)
                    && (asked.path() + "/").startsWith(prefix);
            return fits ? 1 + prefix.length() : -1;
        } catch (GoSyntaxException e) {
            // Git leaves out what is no URL.
            return -1;
        }
    }

    /** Hosts and ports are the same; {@code *} stands for one label. */
    private static boolean hostFits(GoUrl wanted, GoUrl asked) {
        String[] pattern = wanted.hostname().toLowerCase(Locale.ROOT).split("\\.", -1);
        String[] labels = asked.hostname().toLowerCase(Locale.ROOT).split("\\.", -1);
        boolean fits = pattern.length == labels.length && port(wanted).equals(port(asked));
        for (int i = 0; fits && i < labels.length; i++) {
            fits = pattern[i].equals("*") || pattern[i].equals(labels[i]);
        }
        return fits;
    }

    private static String port(GoUrl url) {
        return url.port().isEmpty() ? url.scheme().equals("https") ? "443" : "80" : url.port();
    }

    /** {@return how many lines there are} */
    @Override
    public String toString() {
        return entries.size() + " lines of git's configuration";
    }
}
