package dev.goenv.config.internal.envfile;

import dev.goenv.env.EnvRefusedException;
import dev.goenv.env.EnvRefusedException.Reason;
import dev.goenv.internal.syntax.GoQuote;
import dev.goenv.internal.syntax.HostPaths;
import dev.goenv.internal.syntax.QuotedFields;
import dev.goenv.module.GoSyntaxException;
import java.util.List;
import java.util.Set;

/** Which variables may be written with which values: checkEnvWrite of cmd/go/internal/envcmd/env.go, Go 1.27. */
final class WriteCheck {
    private static final Set<String> FIXED = Set.of(
            "GOEXE",
            "GOGCCFLAGS",
            "GOHOSTARCH",
            "GOHOSTOS",
            "GOMOD",
            "GOROOT",
            "GOTELEMETRY",
            "GOTELEMETRYDIR",
            "GOTOOLDIR",
            "GOVERSION",
            "GOWORK");
    private static final Set<String> OS_ONLY = Set.of("GOENV", "GODEBUG");
    private static final Set<String> MODULE_MODES = Set.of("", "auto", "on", "off");

    private final HostPaths paths;
    private final KnownVariables known;

    WriteCheck(HostPaths paths, KnownVariables known) {
        this.paths = paths;
        this.known = known;
    }

    /**
     * Checks a name and a value; the value of a variable to be removed is empty.
     *
     * @throws EnvRefusedException with the go command's message
     */
    void check(String name, String text) throws EnvRefusedException {
        if (FIXED.contains(name)) {
            throw new EnvRefusedException(Reason.NAME, name + " cannot be modified");
        }
        if (OS_ONLY.contains(name)) {
            throw new EnvRefusedException(Reason.NAME, name + " can only be set using the OS environment");
        }
        if (!known.contains(name)) {
            throw new EnvRefusedException(Reason.NAME, "unknown go command variable " + name);
        }
        switch (name) {
            case "GO111MODULE" ->
                refuseIf(!MODULE_MODES.contains(text), "invalid GO111MODULE value " + GoQuote.quote(text));
            case "GOPATH" -> {
                refuseIf(
                        text.startsWith("~"),
                        "GOPATH entry cannot start with shell metacharacter '~': " + GoQuote.quote(text));
                checkAbsolute(name, text);
            }
            case "GOMODCACHE" -> checkAbsolute(name, text);
            case "CC", "CXX" -> checkCompiler(name, text);
            default -> {}
        }
        checkCharacters(name, text);
    }

    private void checkAbsolute(String name, String text) throws EnvRefusedException {
        refuseIf(
                !text.isEmpty() && !paths.isAbs(text),
                name + " entry is relative; must be absolute path: " + GoQuote.quote(text));
    }

    private void checkCompiler(String name, String text) throws EnvRefusedException {
        if (text.isEmpty()) {
            return;
        }
        List<String> words;
        try {
            words = QuotedFields.split(text);
        } catch (GoSyntaxException e) {
            throw new EnvRefusedException(Reason.VALUE, "invalid " + name + ": " + e.getMessage());
        }
        refuseIf(words.isEmpty(), name + " entry cannot contain only space");
        String program = words.get(0);
        refuseIf(
                !paths.isAbs(program) && !program.equals(paths.base(program)),
                name + " entry is relative; must be absolute path: " + GoQuote.quote(program));
    }

    private static void checkCharacters(String name, String text) throws EnvRefusedException {
        refuseIf(hasUnpairedSurrogate(text), "invalid UTF-8 in " + name + "=... value");
        refuseIf(text.indexOf('\0') >= 0, "invalid NUL in " + name + "=... value");
        refuseIf(
                text.indexOf('\u000B') >= 0 || text.indexOf('\r') >= 0 || text.indexOf('\n') >= 0,
                "invalid newline in " + name + "=... value");
    }

    private static boolean hasUnpairedSurrogate(String text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static void refuseIf(boolean bad, String message) throws EnvRefusedException {
        if (bad) {
            throw new EnvRefusedException(Reason.VALUE, message);
        }
    }
}
