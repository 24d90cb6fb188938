/**
 * Direct mode: from an import path to a repository, and whether its server lets git in.
 *
 * <p>Start at {@link dev.goenv.probes.internal.vcs.OriginPlan}, which tells what the go command asks first. Known hosts are
 * found by {@link dev.goenv.probes.internal.vcs.RepositoryRoots}, all others by a page with {@code go-import} tags
 * ({@link dev.goenv.probes.internal.vcs.GoImports}); git is then asked as its own configuration says
 * ({@link dev.goenv.probes.internal.vcs.GitSettings}). No program is run.
 *
 * <p>Rule in force: {@code cmd/go/internal/vcs}, Go 1.27. Values are immutable; each probe runs on one thread. No nulls.
 *
 * @see <a href="https://go.dev/ref/mod#vcs-find">Finding a repository for a module path, in the Go module reference</a>
 */
@ParametersAreNonnullByDefault
package dev.goenv.probes.internal.vcs;

import javax.annotation.ParametersAreNonnullByDefault;
