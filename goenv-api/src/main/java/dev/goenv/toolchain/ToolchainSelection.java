package dev.goenv.toolchain;

import dev.goenv.internal.syntax.GoQuote;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.secret.Redaction;
import dev.goenv.toolchain.ToolchainSetting.Upgrade;
import java.util.Optional;

/**
 * The name of the toolchain that is to run, before anybody looks where it is: the first half of
 * {@code cmd/go/internal/toolchain/select.go}, function {@code Select}, Go 1.27. A pure function of what is configured.
 *
 * @param toolchain the toolchain to run; the one that was started, if the names are equal
 * @param reason why
 * @param setting the value of GOTOOLCHAIN
 */
public record ToolchainSelection(Toolchain toolchain, ToolchainReason reason, ToolchainSetting setting) {
    /**
     * {@return the toolchain that runs in place of {@code local}}
     *
     * @param local the toolchain that was started
     * @param setting the value of GOTOOLCHAIN
     * @param file the file of the workspace or module; empty outside of any. Not looked at unless the setting lets files
     *     ask for more
     * @throws GoSyntaxException with the go command's message, if a name is one it refuses
     */
    public static ToolchainSelection select(Toolchain local, ToolchainSetting setting, Optional<ModuleFile> file) {
        Toolchain minimum = setting.minimum().orElse(local);
        ToolchainSelection selection = file.filter(present -> setting.upgrade() != Upgrade.NEVER)
                .map(present -> upgrade(minimum, setting, present))
                .orElseGet(() -> new ToolchainSelection(minimum, new ToolchainReason.Configured(setting), setting));
        String name = selection.toolchain.name();
        // A program of any other name, found on PATH, is hardly a Go toolchain.
        if (!name.equals(local.name()) && !name.startsWith("go1") && !name.contains("-go1")) {
            throw new GoSyntaxException("invalid GOTOOLCHAIN " + GoQuote.quote(name));
        }
        return selection;
    }

    private static ToolchainSelection upgrade(Toolchain minimum, ToolchainSetting setting, ModuleFile file) {
        String toolchainLine = file.lines().toolchain();
        if (toolchainLine.equals("default")) {
            return new ToolchainSelection(minimum, new ToolchainReason.Default(setting, file.shownAs()), setting);
        }
        Toolchain chosen = minimum;
        ToolchainReason reason = new ToolchainReason.Satisfied(setting, file.shownAs());
        if (!toolchainLine.isEmpty()) {
            Toolchain asked = Toolchain.find(toolchainLine)
                    .orElseThrow(() -> new GoSyntaxException(Redaction.redact(
                            "invalid toolchain " + GoQuote.quote(toolchainLine) + " in " + file.shownAs())));
            if (asked.version().compareTo(minimum.version()) > 0) {
                chosen = asked;
                reason = new ToolchainReason.Asked(setting, file.shownAs(), "toolchain " + asked);
            }
        }
        Optional<GoVersion> needed = GoVersion.find(file.lines().go());
        if (needed.isPresent() && needed.get().compareTo(chosen.version()) > 0) {
            chosen = Toolchain.of(needed.get());
            reason = new ToolchainReason.Asked(setting, file.shownAs(), "go " + needed.get());
        }
        return new ToolchainSelection(chosen, reason, setting);
    }

    /**
     * {@return what the chosen toolchain prints when it reads a file that is too new for it; empty if it is not}
     *
     * <p>From {@code cmd/go/internal/modload/init.go}, {@code ReadModFile} and {@code ReadWorkFile}, and
     * {@code cmd/go/internal/gover/toolchain.go}, {@code TooNewError}, Go 1.27. Toolchains before Go 1.21 do not check.
     *
     * @param file the file of the workspace or module
     */
    public Optional<String> refusal(ModuleFile file) {
        GoVersion running = toolchain.version();
        Optional<GoVersion> needed = file.required();
        if (needed.isEmpty()
                || needed.get().compareTo(running) <= 0
                || GoVersion.compareTexts(running.toString(), "1.21") < 0) {
            return Optional.empty();
        }
        return Optional.of(
                file.shownAs() + " requires go >= " + needed.get() + " (running go " + running + explanation() + ")");
    }

    private String explanation() {
        String text = setting.text().isEmpty() || setting.text().equals("auto") ? "" : "; GOTOOLCHAIN=" + setting;
        if (reason instanceof ToolchainReason.Asked asked) {
            return text + "; " + asked.file() + " sets " + asked.line();
        }
        if (reason instanceof ToolchainReason.Default left) {
            return text + "; " + left.file() + " sets toolchain default";
        }
        return text;
    }
}
