package dev.goenv.examples.lsp;

import com.google.gson.JsonPrimitive;
import dev.goenv.config.GoEnvFile;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.env.EnvChange;
import dev.goenv.env.EnvEdit;
import dev.goenv.env.HostSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.lsp4j.ApplyWorkspaceEditParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.WorkspaceService;

/** The commands of the server. */
final class Commands implements WorkspaceService {
    /** Runs the doctor; the arguments are modules to look at. */
    static final String DIAGNOSE = "goenv.diagnose";
    /** Makes the change of a remedy; the arguments are those of a code action. The answer holds a command that undoes it. */
    static final String APPLY = "goenv.apply";
    /** Takes a change back; the argument is from the answer to {@link #APPLY}. */
    static final String UNDO = "goenv.undo";
    /** Shows what a person has to do; the arguments are those of a code action. */
    static final String SHOW = "goenv.show";

    static final List<String> ALL = List.of(DIAGNOSE, APPLY, UNDO, SHOW);

    private final HostSystem machine;
    private final Documents documents;
    private final Workers workers;
    private final DiagnoseCommand diagnose;
    private final CompletableFuture<LanguageClient> client;
    private final Map<String, EnvEdit.Undo> made = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    Commands(
            HostSystem machine,
            Documents documents,
            Workers workers,
            DiagnoseCommand diagnose,
            CompletableFuture<LanguageClient> client) {
        this.machine = machine;
        this.documents = documents;
        this.workers = workers;
        this.diagnose = diagnose;
        this.client = client;
    }

    @Override
    public CompletableFuture<Object> executeCommand(ExecuteCommandParams params) {
        List<String> arguments =
                params.getArguments().stream().map(Commands::text).toList();
        return switch (params.getCommand()) {
            case DIAGNOSE -> diagnose.run(arguments, Optional.ofNullable(params.getWorkDoneToken()));
            case APPLY -> workers.answer(() -> apply(arguments));
            case UNDO -> workers.answer(() -> undo(arguments));
            case SHOW -> workers.answer(() -> show(arguments));
            default -> throw refused("there is no command " + params.getCommand());
        };
    }

    private static String text(Object argument) {
        return argument instanceof JsonPrimitive primitive ? primitive.getAsString() : String.valueOf(argument);
    }

    private Remedy remedy(List<String> arguments) {
        if (arguments.size() != 4) {
            throw refused("a remedy is named by document, code, subject and id");
        }
        return documents
                .document(arguments.get(0))
                .flatMap(documents::output)
                .flatMap(view -> view.remedy(arguments.get(1), arguments.get(2), arguments.get(3)))
                .orElseThrow(() -> refused("the output does not tell of it any more"));
    }

    private Object apply(List<String> arguments) {
        if (!(remedy(arguments).action() instanceof Remedy.Action.Environment environment)) {
            throw refused("this remedy is for a person to carry out");
        }
        Optional<OpenDocument> open = documents.usersEnvFile();
        // A file with unsaved lines belongs to the editor, which undoes its edits itself.
        return open.isPresent() ? applyInEditor(open.get(), environment.changes()) : applyToFile(environment.changes());
    }

    private Object applyInEditor(OpenDocument document, List<EnvChange> changes) {
        TextEdit edit = EnvFileView.of(machine, document)
                .edit(changes)
                .orElseThrow(() -> refused("go env -w would not change " + document.uri()));
        WorkspaceEdit all = new WorkspaceEdit(Map.of(document.uri(), List.of(edit)));
        // The thread that this runs on does not wait for a person who may be asked; the editor tells them itself.
        CompletableFuture<?> unused = client.join().applyEdit(new ApplyWorkspaceEditParams(all, "goenv"));
        return Map.of("document", document.uri());
    }

    private Object applyToFile(List<EnvChange> changes) {
        try {
            EnvEdit edit = GoEnvFile.of(machine).plan(changes);
            EnvEdit.Undo undo = edit.apply();
            String token = Integer.toString(count.incrementAndGet());
            made.put(token, undo);
            documents.lookAgain();
            return Map.of(
                    "file", edit.path(),
                    "preview", edit.preview(),
                    "warnings", edit.warnings(),
                    "undo", new Command("Undo the change of " + edit.path(), UNDO, List.of(token)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Object undo(List<String> arguments) {
        EnvEdit.Undo undo = arguments.stream()
                .flatMap(token -> Optional.ofNullable(made.get(token)).stream())
                .findFirst()
                .orElseThrow(() -> refused("there is no such change to take back"));
        try {
            undo.undo();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        made.values().remove(undo);
        documents.lookAgain();
        return Map.of("file", undo.path());
    }

    private Object show(List<String> arguments) {
        Remedy remedy = remedy(arguments);
        String text = remedy.title() + "\n" + String.join("\n", remedy.action().lines());
        client.join().showMessage(new MessageParams(MessageType.Info, text));
        return Map.of("text", text);
    }

    private static ResponseErrorException refused(String message) {
        return new ResponseErrorException(new ResponseError(ResponseErrorCode.InvalidParams, message, null));
    }

    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams params) {
        documents.lookAgain();
    }

    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
        documents.lookAgain();
    }
}
