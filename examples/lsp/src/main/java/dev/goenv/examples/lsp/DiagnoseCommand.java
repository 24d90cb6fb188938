package dev.goenv.examples.lsp;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.probes.GoDoctor;
import dev.goenv.probes.Reports;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.LanguageClient;

/** Runs the doctor, shows how far it is, and ends it when the editor cancels the request or its progress. */
final class DiagnoseCommand implements AutoCloseable {
    private final Supplier<GoDoctor.Builder> doctors;
    private final Workers workers;
    private final CompletableFuture<LanguageClient> client;
    private final Map<Either<String, Integer>, CompletableFuture<Object>> running = new ConcurrentHashMap<>();

    DiagnoseCommand(Supplier<GoDoctor.Builder> doctors, Workers workers, CompletableFuture<LanguageClient> client) {
        this.doctors = doctors;
        this.workers = workers;
        this.client = client;
    }

    /**
     * {@return the verdict and the report, once they are there}
     *
     * @param modules the modules to look at; none for those of the working directory
     * @param given the token by which the editor wants to see progress; one is asked for if it has given none
     */
    CompletableFuture<Object> run(List<String> modules, Optional<Either<String, Integer>> given) {
        GoDoctor.Builder doctor = doctors.get();
        try {
            modules.forEach(doctor::module);
        } catch (GoSyntaxException e) {
            throw new ResponseErrorException(
                    new ResponseError(ResponseErrorCode.InvalidParams, String.valueOf(e.getMessage()), null));
        }
        Either<String, Integer> token = given.orElseGet(() -> Either.forLeft("goenv-" + UUID.randomUUID()));
        CompletableFuture<Object> answer = new CompletableFuture<>();
        running.put(token, answer);
        CompletableFuture<?> created = given.isPresent()
                ? CompletableFuture.completedFuture(token)
                : client.join().createProgress(new WorkDoneProgressCreateParams(token));
        // An editor that shows no progress gets its report all the same.
        CompletableFuture<?> unused = created.handle((done, failure) -> {
            start(doctor, new ProbeProgress(client.join(), workers, token, failure == null), answer);
            return token;
        });
        unused = answer.whenComplete((result, failure) -> running.remove(token));
        return answer;
    }

    private static void start(GoDoctor.Builder doctor, ProbeProgress progress, CompletableFuture<Object> answer) {
        if (answer.isDone()) {
            return;
        }
        progress.begin();
        CompletableFuture<DoctorReport> diagnosis =
                doctor.listener(progress).build().diagnoseAsync();
        CompletableFuture<?> unused = answer.whenComplete((result, failure) -> diagnosis.cancel(true));
        unused = diagnosis.whenComplete((report, failure) -> {
            if (failure == null) {
                progress.end(report.toString());
                answer.complete(result(report));
            } else {
                progress.end(diagnosis.isCancelled() ? "cancelled" : "no result");
                answer.completeExceptionally(failure);
            }
        });
    }

    private static Object result(DoctorReport report) {
        return Map.of(
                "verdict", report.verdict().name(),
                "exitCode", report.exitCode(),
                "codes", report.diagnoses().stream().map(Diagnosis::code).toList(),
                "text", Reports.text(report));
    }

    /** Ends a diagnosis whose progress the editor has cancelled. */
    void cancel(Either<String, Integer> token) {
        Optional.ofNullable(running.get(token))
                .ifPresent(answer -> answer.completeExceptionally(new CancellationException()));
    }

    /** Ends them all. */
    @Override
    public void close() {
        running.keySet().forEach(this::cancel);
    }
}
