package dev.goenv.probes.internal.vcs;

import dev.goenv.env.HostSystem;
import dev.goenv.env.OperatingSystem;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.secret.Redaction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds git's configuration of a machine and a user (<a href="https://git-scm.com/docs/git-config/2.39.5#FILES">git-config,
 * FILES</a>), with what it includes. Not read are {@code includeIf}, which depends on a repository, and the system's file where
 * git was built to look for it elsewhere than in {@code /etc}. For one thread.
 */
final class GitConfigFiles {
    private static final int MAX_DEPTH = 10;

    private final HostSystem host;
    private final Map<String, String> environment;
    private final List<GitConfigParser.Entry> entries = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    GitConfigFiles(HostSystem host) {
        this.host = host;
        this.environment = host.environment();
    }

    /** The lines in force, the weakest first. */
    List<GitConfigParser.Entry> entries() {
        return entries;
    }

    /** Why files could not be read, one sentence each, without secrets. */
    List<String> problems() {
        return problems;
    }

    void read() {
        if (!isTrue(variable("GIT_CONFIG_NOSYSTEM"))) {
            String system = host.operatingSystem() == OperatingSystem.WINDOWS
                    ? "C:\\Program Files\\Git\\etc\\gitconfig"
                    : "/etc/gitconfig";
            file(variable("GIT_CONFIG_SYSTEM").orElse(system), 0);
        }
        Optional<String> global = variable("GIT_CONFIG_GLOBAL");
        if (global.isPresent()) {
            file(global.get(), 0);
        } else {
            variable("XDG_CONFIG_HOME")
                    .or(() -> home().map(home -> join(home, ".config")))
                    .ifPresent(dir -> file(join(join(dir, "git"), "config"), 0));
            home().ifPresent(home -> file(join(home, ".gitconfig"), 0));
        }
        variables();
    }

    /** GIT_CONFIG_COUNT, GIT_CONFIG_KEY_0, GIT_CONFIG_VALUE_0 and so on. */
    private void variables() {
        String text = variable("GIT_CONFIG_COUNT").orElse("0");
        int count = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
        for (int i = 0; i < count; i++) {
            String key = variable("GIT_CONFIG_KEY_" + i).orElse("");
            int first = key.indexOf('.');
            int last = key.lastIndexOf('.');
            if (first > 0) {
                entries.add(new GitConfigParser.Entry(
                        key.substring(0, first).toLowerCase(Locale.ROOT),
                        first == last ? "" : key.substring(first + 1, last),
                        key.substring(last + 1).toLowerCase(Locale.ROOT),
                        variable("GIT_CONFIG_VALUE_" + i).orElse("")));
            }
        }
    }

    private void file(String path, int depth) {
        try {
            Optional<byte[]> content = host.files().read(path);
            if (content.isEmpty()) {
                return;
            }
            for (GitConfigParser.Entry entry :
                    GitConfigParser.parse(new String(content.get(), StandardCharsets.UTF_8), path)) {
                entries.add(entry);
                if (entry.section().equals("include") && entry.key().equals("path") && depth < MAX_DEPTH) {
                    file(included(entry.value(), path), depth + 1);
                }
            }
        } catch (IOException | GoSyntaxException e) {
            problems.add(Redaction.redact(String.valueOf(e.getMessage())));
        }
    }

    private String included(String named, String from) {
        if (named.startsWith("~/")) {
            return home().map(home -> join(home, named.substring(2))).orElse(named);
        }
        boolean absolute = named.startsWith("/") || named.matches("[A-Za-z]:[/\\\\].*");
        int end = Math.max(from.lastIndexOf('/'), from.lastIndexOf('\\'));
        return absolute || end < 0 ? named : from.substring(0, end + 1) + named;
    }

    private Optional<String> home() {
        Optional<String> home = variable("HOME");
        return host.operatingSystem() == OperatingSystem.WINDOWS
                ? home.or(() -> variable("HOMEPATH")
                                .flatMap(path -> variable("HOMEDRIVE").map(drive -> drive + path)))
                        .or(() -> variable("USERPROFILE"))
                : home;
    }

    private String join(String directory, String name) {
        return directory + (host.operatingSystem() == OperatingSystem.WINDOWS ? "\\" : "/") + name;
    }

    /** A variable that is set and not empty; on Windows in any case. */
    Optional<String> variable(String name) {
        boolean anyCase = host.operatingSystem() == OperatingSystem.WINDOWS;
        return environment.entrySet().stream()
                .filter(e ->
                        anyCase ? e.getKey().equalsIgnoreCase(name) : e.getKey().equals(name))
                .map(Map.Entry::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** What git takes for true. */
    static boolean isTrue(Optional<String> value) {
        return value.map(text -> text.toLowerCase(Locale.ROOT))
                .filter(text -> List.of("true", "yes", "on").contains(text) || text.matches("-?0*[1-9][0-9]*"))
                .isPresent();
    }
}
