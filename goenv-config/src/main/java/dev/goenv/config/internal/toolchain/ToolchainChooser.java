package dev.goenv.config.internal.toolchain;

import dev.goenv.config.internal.resolve.ExecutableSearch;
import dev.goenv.internal.syntax.GoQuote;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.module.Version;
import dev.goenv.toolchain.ModuleFile;
import dev.goenv.toolchain.Toolchain;
import dev.goenv.toolchain.ToolchainChoice;
import dev.goenv.toolchain.ToolchainModule;
import dev.goenv.toolchain.ToolchainReason;
import dev.goenv.toolchain.ToolchainSelection;
import dev.goenv.toolchain.ToolchainSetting;
import dev.goenv.toolchain.ToolchainSetting.Upgrade;
import dev.goenv.toolchain.ToolchainSource;
import java.io.IOException;
import java.util.Optional;

/**
 * Decides which toolchain runs in a directory: {@code cmd/go/internal/toolchain/select.go}, functions {@code Select} and
 * {@code Exec}, Go 1.27.
 */
public final class ToolchainChooser {
    private final ToolchainInputs inputs;
    private final ModuleFileFinder files;

    /** A chooser for one machine and its Go variables. */
    public ToolchainChooser(ToolchainInputs inputs) {
        this.inputs = inputs;
        this.files = new ModuleFileFinder(inputs);
    }

    /** {@return the choice for {@code directory}, which is absolute} */
    public ToolchainChoice choose(String directory) {
        String version = inputs.get("GOVERSION");
        if (version.isEmpty()) {
            return new ToolchainChoice.Unknown("no Go installation with a VERSION file was found");
        }
        Optional<Toolchain> local = Toolchain.ofInstallation(version);
        if (local.isEmpty()) {
            return new ToolchainChoice.Unknown("the version " + GoQuote.quote(version) + " is none of Go");
        }
        try {
            return choose(local.get(), directory);
        } catch (GoSyntaxException | IOException failure) {
            return new ToolchainChoice.Fails(String.valueOf(failure.getMessage()));
        }
    }

    private ToolchainChoice choose(Toolchain local, String directory) throws IOException {
        if (!modulesEnabled(directory)) {
            return new ToolchainChoice.Local(local, new ToolchainReason.ModulesOff(inputs.get("GO111MODULE")));
        }
        ToolchainSetting setting = ToolchainSetting.parse(inputs.get("GOTOOLCHAIN"));
        if (setting.upgrade() != Upgrade.NEVER) {
            return choose(local, setting, files.find(directory), files.missingWorkFile(directory));
        }
        // The file has no say in the choice. Its errors come up only when the chosen toolchain reads it.
        Optional<ModuleFile> file = Optional.empty();
        Optional<String> unreadable = Optional.empty();
        try {
            file = files.find(directory);
            unreadable = files.missingWorkFile(directory);
        } catch (GoSyntaxException | IOException failure) {
            unreadable = Optional.of(String.valueOf(failure.getMessage()));
        }
        return choose(local, setting, file, unreadable);
    }

    private ToolchainChoice choose(
            Toolchain local, ToolchainSetting setting, Optional<ModuleFile> file, Optional<String> unreadable) {
        ToolchainSelection selection = ToolchainSelection.select(local, setting, file);
        Optional<String> refusal = unreadable.or(() -> file.flatMap(selection::refusal));
        if (!selection.toolchain().equals(local)) {
            return locate(selection, refusal);
        }
        return refusal.<ToolchainChoice>map(ToolchainChoice.Fails::new)
                .orElseGet(() -> new ToolchainChoice.Local(local, selection.reason()));
    }

    /** {@code modload.Loader.WillBeEnabled}: without modules the go command does not look at GOTOOLCHAIN. */
    private boolean modulesEnabled(String directory) {
        return switch (inputs.get("GO111MODULE")) {
            case "", "on" -> true;
            case "auto" ->
                files.goMod(directory).isPresent() || files.goWork(directory).isPresent();
            default -> false;
        };
    }

    private ToolchainChoice locate(ToolchainSelection selection, Optional<String> refusal) {
        Toolchain wanted = selection.toolchain();
        Optional<String> program = new ExecutableSearch(inputs.machine().host()).find(wanted.name());
        if (program.isPresent()) {
            ToolchainSource source = new ToolchainSource.OnPath(program.get());
            return new ToolchainChoice.Switch(wanted, selection.reason(), source, refusal);
        }
        if (selection.setting().upgrade() == Upgrade.PATH) {
            return new ToolchainChoice.Fails("cannot find " + GoQuote.quote(wanted.name()) + " in PATH");
        }
        ToolchainModule module = new ToolchainModule(wanted, inputs.goos(), inputs.goarch());
        if (!Version.isValid(module.version())) {
            return new ToolchainChoice.Fails(
                    "download " + wanted + ": non-semver module version " + GoQuote.quote(module.version()));
        }
        Optional<String> cached = new ToolchainCache(inputs).find(module);
        if (cached.isEmpty() && wanted.isLanguageOnly()) {
            // No proxy has such a version, and this is what the go command makes of their answer.
            return new ToolchainChoice.Fails("invalid toolchain: " + wanted
                    + " is a language version but not a toolchain version (" + wanted + ".x)");
        }
        ToolchainSource source = cached.<ToolchainSource>map(ToolchainSource.InModuleCache::new)
                .orElseGet(() -> new ToolchainSource.Download(module));
        return new ToolchainChoice.Switch(wanted, selection.reason(), source, refusal);
    }
}
