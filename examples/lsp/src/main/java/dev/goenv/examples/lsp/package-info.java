/**
 * A language server: gives every editor that speaks LSP the findings of goenv as it gives those of a compiler.
 *
 * <p>Begin at {@link dev.goenv.examples.lsp.ServerLauncher}. {@link dev.goenv.examples.lsp.EnvFileView} is what goenv says of
 * a {@code go/env} file that need not be saved yet; {@link dev.goenv.examples.lsp.OutputView} what it says of the output of a
 * failed go command; {@link dev.goenv.examples.lsp.DiagnoseCommand} runs the doctor with progress and cancellation.
 *
 * <p>The thread that reads messages never waits for a file or the network. Secrets of the environment reach the editor only in
 * the edits of the file that already holds them.
 */
@ParametersAreNonnullByDefault
package dev.goenv.examples.lsp;

import javax.annotation.ParametersAreNonnullByDefault;
