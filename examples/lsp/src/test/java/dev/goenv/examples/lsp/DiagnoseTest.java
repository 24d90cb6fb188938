package dev.goenv.examples.lsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goenv.env.HostSystem;
import dev.goenv.testkit.FakeHost;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressCancelParams;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkDoneProgressNotification;
import org.eclipse.lsp4j.WorkDoneProgressReport;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.junit.jupiter.api.Test;

class DiagnoseTest {
    private static final String MODULE = "golang.org/x/text@v0.14.0";

    /** A machine whose only module proxy is a port of this one. */
    private static HostSystem machine(int port) {
        return FakeHost.linux()
                .env("HOME", "/home/me")
                .env("PATH", "/usr/bin")
                .env("GOPROXY", "http://127.0.0.1:" + port)
                .env("GOSUMDB", "off")
                .executable("/usr/bin/git")
                .directory("/home/me/go/pkg/mod")
                .directory("/home/me/.cache/go-build")
                .build();
    }

    private static ServerSocket socket() throws IOException {
        return new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
    }

    private static CompletableFuture<Object> diagnose(Editor editor) {
        return editor.server()
                .getWorkspaceService()
                .executeCommand(new ExecuteCommandParams(Commands.DIAGNOSE, List.of(MODULE)));
    }

    private static WorkDoneProgressNotification next(Editor editor) throws InterruptedException {
        return Editor.next(editor.progress).getValue().getLeft();
    }

    private static WorkDoneProgressEnd end(Editor editor) throws InterruptedException {
        WorkDoneProgressNotification notification = next(editor);
        while (!(notification instanceof WorkDoneProgressEnd)) {
            notification = next(editor);
        }
        return (WorkDoneProgressEnd) notification;
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("goenv") || name.startsWith("test-editor"))
                .collect(Collectors.toSet());
    }

    @Test
    void diagnose_failing_tellsProgressAndReport() throws Exception {
        int port;
        try (ServerSocket closed = socket()) {
            port = closed.getLocalPort();
        }
        try (Editor.Pair pair = Editor.Pair.start(machine(port))) {
            Map<?, ?> report = (Map<?, ?>) Editor.get(diagnose(pair.editor()));
            assertThat(report.get("verdict")).isEqualTo("PROBLEM");
            assertThat(((Number) report.get("exitCode")).intValue()).isEqualTo(1);
            assertThat(((List<?>) report.get("codes")).get(0)).isEqualTo("tcp.refused");
            assertThat(report.get("text")).asString().startsWith("✗ PROBLEM: ");

            WorkDoneProgressBegin begin = (WorkDoneProgressBegin) next(pair.editor());
            assertThat(begin.getTitle()).isEqualTo("Go environment");
            assertThat(begin.getCancellable()).isTrue();
            WorkDoneProgressReport first = (WorkDoneProgressReport) next(pair.editor());
            assertThat(first.getPercentage()).isBetween(1, 99);
            assertThat(first.getMessage()).contains(": ");
            assertThat(end(pair.editor()).getMessage()).startsWith("PROBLEM: ").contains("[tcp.refused]");
            assertThat(pair.editor().progress).isEmpty();
        }
    }

    @Test
    void diagnose_progressCancelled_endsAtOnce() throws Exception {
        try (ServerSocket silent = socket();
                Editor.Pair pair = Editor.Pair.start(machine(silent.getLocalPort()))) {
            CompletableFuture<Object> answer = diagnose(pair.editor());
            ProgressParams begin = Editor.next(pair.editor().progress);
            long start = System.nanoTime();
            Either<String, Integer> token = begin.getToken();
            pair.editor().server().cancelProgress(new WorkDoneProgressCancelParams(token));
            assertThat(end(pair.editor()).getMessage()).isEqualTo("cancelled");
            assertThatThrownBy(() -> Editor.get(answer))
                    .isInstanceOf(ExecutionException.class)
                    .hasMessageContaining("cancelled");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        }
    }

    @Test
    void diagnose_requestCancelled_endsAtOnce() throws Exception {
        try (ServerSocket silent = socket();
                Editor.Pair pair = Editor.Pair.start(machine(silent.getLocalPort()))) {
            CompletableFuture<Object> answer = diagnose(pair.editor());
            assertThat(next(pair.editor())).isInstanceOf(WorkDoneProgressBegin.class);
            assertThat(answer.cancel(true)).isTrue();
            assertThat(end(pair.editor()).getMessage()).isEqualTo("cancelled");
        }
    }

    @Test
    void diagnose_noModulePath_isRefusedInWords() throws Exception {
        try (Editor.Pair pair = Editor.Pair.start(machine(9))) {
            CompletableFuture<Object> answer = pair.editor()
                    .server()
                    .getWorkspaceService()
                    .executeCommand(new ExecuteCommandParams(Commands.DIAGNOSE, List.of("no module")));
            assertThatThrownBy(() -> Editor.get(answer)).hasMessageContaining("malformed module path");
        }
    }

    @Test
    void leave_whileDiagnosing_leavesNoThread() throws Exception {
        Set<String> before = threads();
        try (ServerSocket silent = socket();
                Editor.Pair pair = Editor.Pair.start(machine(silent.getLocalPort()))) {
            CompletableFuture<Object> answer = diagnose(pair.editor());
            assertThat(next(pair.editor())).isInstanceOf(WorkDoneProgressBegin.class);
            assertThat(threads()).contains("goenv-lsp-reader", "goenv-doctor");
            assertThat(pair.leave()).isZero();
            assertThatThrownBy(() -> Editor.get(answer)).isInstanceOf(ExecutionException.class);
        }
        // Threads of probes that had just been started end a moment later.
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (!before.containsAll(threads()) && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(threads()).isSubsetOf(before);
    }
}
