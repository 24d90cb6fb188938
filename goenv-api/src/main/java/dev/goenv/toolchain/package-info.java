/**
 * Go versions, toolchains, and which toolchain a module runs.
 *
 * <p>Since Go 1.21 the go command that is started need not be the one that works: it reads GOTOOLCHAIN and the {@code go} and
 * {@code toolchain} lines of {@code go.work} or {@code go.mod}, and hands over to another toolchain, which it finds on PATH
 * or downloads as the module {@code golang.org/toolchain}. This package holds the grammar and the rule; files are looked
 * at by {@code dev.goenv.config.GoToolchains}, whose answer is a {@link dev.goenv.toolchain.ToolchainChoice}.
 *
 * <p>Start with {@link dev.goenv.toolchain.GoVersion} and {@link dev.goenv.toolchain.ToolchainSelection}.
 *
 * <pre>{@code
 * GoVersion.parse("1.21rc2").compareTo(GoVersion.parse("1.21.0"));   // negative
 * GoVersion.parse("1.21").compareTo(GoVersion.parse("1.21rc2"));     // negative too: 1.21 is the language, older than all
 * ToolchainSetting.parse("go1.26.3+auto").upgrade();                 // AUTO: go.mod may ask for a newer one
 * new ToolchainModule(Toolchain.parse("go1.27.4"), "linux", "amd64");
 * // golang.org/toolchain@v0.0.1-go1.27.4.linux-amd64
 * }</pre>
 *
 * <p>The rule in force ({@code cmd/go/internal/toolchain/select.go}, function {@code Select}, Go 1.27): GOTOOLCHAIN names a
 * minimum, the local toolchain unless it says otherwise. With {@code +auto} or {@code +path} a {@code toolchain} line newer than
 * the minimum replaces it, then a {@code go} line newer than that. A line {@code toolchain default} switches this off. The result is looked for on PATH, then (not with {@code +path}) downloaded.
 * See <a href="https://go.dev/doc/toolchain">go.dev/doc/toolchain</a> and
 * <a href="https://go.dev/ref/mod#go-mod-file-toolchain">go.dev/ref/mod</a>.
 *
 * <p>Everything here is immutable and may be used by several threads. Nothing takes or returns null.
 */
@ParametersAreNonnullByDefault
package dev.goenv.toolchain;

import javax.annotation.ParametersAreNonnullByDefault;
