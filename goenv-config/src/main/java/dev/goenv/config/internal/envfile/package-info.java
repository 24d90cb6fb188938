/**
 * The user's {@code go/env} file: where it lies, what its lines mean, and how it is changed.
 *
 * <p>The go command has two grammars for this file, and both are kept here side by side in {@link
 * dev.goenv.config.internal.envfile.EnvLine}: the one for reading (cmd/go/internal/cfg/cfg.go, readEnvFile) takes a line
 * that starts with A to Z, the one for writing (cmd/go/internal/envcmd/env.go, lineToKey) takes any line with a {@code =}
 * that no {@code #} precedes. So {@code export GOPROXY=x} is sorted by {@code go env -w} and never read, and {@code
 * A#B=x} is read and never replaced.
 *
 * <p>Start at {@link dev.goenv.config.internal.envfile.UserFile} (where), {@link
 * dev.goenv.config.internal.envfile.EnvLine} (reading) and {@link dev.goenv.config.internal.envfile.EnvPlan} (writing: it
 * goes through {@code runEnvW} and {@code runEnvU} of the same file). Contents are handled as byte strings ({@link
 * dev.goenv.internal.syntax.GoBytes}), so bytes that are no UTF-8 survive a change of another line.
 *
 * <p>Everything is immutable or a pure function, and safe for several threads. No nulls.
 *
 * @see <a href="https://go.dev/ref/mod#environment-variables">Environment variables of the module reference</a>
 */
@ParametersAreNonnullByDefault
package dev.goenv.config.internal.envfile;

import javax.annotation.ParametersAreNonnullByDefault;
