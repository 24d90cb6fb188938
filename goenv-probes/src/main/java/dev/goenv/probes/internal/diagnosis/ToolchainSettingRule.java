package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.diagnosis.Remedy.Scope;
import dev.goenv.diagnosis.ShellCommand;
import dev.goenv.diagnosis.ShellCommand.Shell;
import java.util.Optional;

/** A GOTOOLCHAIN that go can't read stops every command, {@code go env -u} included. */
final class ToolchainSettingRule implements CauseRule {
    static final String CODE = "config.toolchain";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "GOTOOLCHAIN is invalid, or the Go that is wanted can't be had";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return ConfigFault.at(symptom, CODE).map(fault -> diagnosis(fault, symptom));
    }

    private static Diagnosis diagnosis(ConfigFault fault, Symptom symptom) {
        Remedies remedies = Remedies.of(symptom);
        return fault.draft(CODE, symptom)
                .title("GOTOOLCHAIN is invalid, which stops every go command")
                .remedy(
                        remedies.goEnvHelps("GOTOOLCHAIN")
                                ? Optional.of(recovery(symptom, remedies))
                                : remedies.reset("GOTOOLCHAIN"))
                .diagnosis();
    }

    /** The variable itself stops {@code go env -u}, unless the OS environment overrules it for once. */
    private static Remedy recovery(Symptom symptom, Remedies remedies) {
        String title = "Remove GOTOOLCHAIN from the go/env file";
        return symptom.examination().system().equals("windows")
                ? remedies.commands(
                        "recover-toolchain",
                        title,
                        Scope.USER,
                        new ShellCommand(
                                Shell.POWERSHELL,
                                "$env:GOTOOLCHAIN='local'; go env -u GOTOOLCHAIN; Remove-Item Env:GOTOOLCHAIN",
                                Optional.empty()))
                : remedies.commands(
                        "recover-toolchain",
                        title,
                        Scope.USER,
                        new ShellCommand(Shell.POSIX, "GOTOOLCHAIN=local go env -u GOTOOLCHAIN", Optional.empty()));
    }
}
