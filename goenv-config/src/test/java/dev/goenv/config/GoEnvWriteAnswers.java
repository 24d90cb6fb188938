package dev.goenv.config;

import com.google.gson.Gson;
import dev.goenv.config.WriteSequences.Operation;
import dev.goenv.config.WriteSequences.Sequence;
import dev.goenv.env.EnvChange;
import dev.goenv.env.EnvEdit;
import dev.goenv.testkit.FakeHost;
import dev.goenv.testkit.GoOracle;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** What the go command, or goenv, makes of a {@link Sequence}. */
final class GoEnvWriteAnswers {
    /** The outcome of one operation: warnings, the refusal without its prefix (empty if none), and the file after it. */
    record Answer(List<String> warnings, String refusal, Optional<String> file) {}

    /** A line of a recording. */
    private record Row(
            String file,
            String gorootFile,
            Map<String, String> os,
            List<List<List<String>>> operations,
            List<List<Object>> answers) {}

    private GoEnvWriteAnswers() {}

    static List<Answer> ofGoenv(Sequence sequence) throws IOException {
        FakeHost.Builder machine =
                FakeHost.linux().env(sequence.os()).env("GOENV", "env").env("GOTOOLCHAIN", "local");
        sequence.file().ifPresent(text -> machine.file("/project/env", WriteSequences.bytes(text)));
        sequence.gorootFile().ifPresent(text -> machine.env("GOROOT", "/goroot").file("/goroot/go.env", text));
        FakeHost host = machine.build();
        List<Answer> answers = new ArrayList<>();
        for (Operation operation : sequence.operations()) {
            List<EnvChange> changes = new ArrayList<>();
            for (String argument : operation.sets()) {
                int equals = argument.indexOf('=');
                changes.add(EnvChange.set(argument.substring(0, equals), argument.substring(equals + 1)));
            }
            operation.unsets().forEach(name -> changes.add(EnvChange.unset(name)));
            List<String> warnings = List.of();
            String refusal = "";
            try {
                EnvEdit edit = GoEnvFile.of(host).plan(changes);
                warnings = edit.warnings();
                edit.apply();
            } catch (IOException e) {
                refusal = e.getMessage();
            }
            answers.add(new Answer(warnings, refusal, host.bytes("/project/env").map(WriteSequences::byteString)));
        }
        return answers;
    }

    static List<Answer> ofGo(GoOracle go, Path scratch, Sequence sequence) throws IOException {
        Path dir = Files.createTempDirectory(scratch, "case");
        Path file = dir.resolve("env");
        Map<String, String> env = new LinkedHashMap<>(sequence.os());
        env.putAll(Map.of("GOENV", "env", "GOTOOLCHAIN", "local", "HOME", scratch.toString(), "PATH", "/usr/bin:/bin"));
        if (sequence.file().isPresent()) {
            Files.write(file, WriteSequences.bytes(sequence.file().get()));
        }
        if (sequence.gorootFile().isPresent()) {
            Path root = Files.createDirectories(dir.resolve("goroot"));
            Files.writeString(root.resolve("go.env"), sequence.gorootFile().get());
            env.put("GOROOT", root.toString());
        }
        List<Answer> answers = new ArrayList<>();
        for (Operation operation : sequence.operations()) {
            answers.add(ofGo(go, dir, env, operation));
        }
        return answers;
    }

    /** With a {@code -w} and a {@code -u}: all or nothing. */
    private static Answer ofGo(GoOracle go, Path dir, Map<String, String> env, Operation operation) throws IOException {
        Path file = dir.resolve("env");
        Optional<byte[]> before = read(file);
        List<String> warnings = new ArrayList<>();
        String refusal = "";
        if (!operation.sets().isEmpty()) {
            refusal = run(go, dir, env, "-w", operation.sets(), warnings);
        }
        if (refusal.isEmpty() && !operation.unsets().isEmpty()) {
            refusal = run(go, dir, env, "-u", operation.unsets(), warnings);
            if (!refusal.isEmpty() && before.isPresent()) {
                Files.write(file, before.get());
            } else if (!refusal.isEmpty()) {
                Files.deleteIfExists(file);
            }
        }
        return new Answer(
                refusal.isEmpty() ? warnings : List.of(), refusal, read(file).map(WriteSequences::byteString));
    }

    private static Optional<byte[]> read(Path file) throws IOException {
        return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    private static String run(
            GoOracle go, Path dir, Map<String, String> env, String flag, List<String> args, List<String> warnings) {
        List<String> command = new ArrayList<>(List.of("env", flag));
        command.addAll(args);
        GoOracle.Result result = go.run(dir, env, command.toArray(new String[0]));
        String printed = result.stderr();
        while (printed.startsWith("warning: ")) {
            int end = printed.indexOf('\n');
            warnings.add(printed.substring(0, end));
            printed = printed.substring(end + 1);
        }
        if (result.exit() == 0 && printed.isEmpty()) {
            return "";
        }
        if (result.exit() != 1 || !printed.startsWith("go: ") || !printed.endsWith("\n")) {
            throw new IllegalStateException(command + " in " + env + ": exit " + result.exit() + ": " + printed);
        }
        return printed.substring("go: ".length(), printed.length() - 1);
    }

    static void record(Path file, Map<Sequence, List<Answer>> answers) throws IOException {
        Files.createDirectories(file.getParent());
        Gson gson = new Gson();
        try (BufferedWriter out = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
            for (Map.Entry<Sequence, List<Answer>> entry : answers.entrySet()) {
                Sequence s = entry.getKey();
                List<List<Object>> rows = new ArrayList<>();
                for (Answer a : entry.getValue()) {
                    List<Object> row = new ArrayList<>(List.of(a.warnings(), a.refusal()));
                    a.file().ifPresent(row::add);
                    rows.add(row);
                }
                List<List<List<String>>> operations = s.operations().stream()
                        .map(o -> List.of(o.sets(), o.unsets()))
                        .toList();
                out.write(gson.toJson(
                        new Row(s.file().orElse(null), s.gorootFile().orElse(null), s.os(), operations, rows)));
                out.write('\n');
            }
        }
    }

    static Map<Sequence, List<Answer>> recorded(InputStream in) throws IOException {
        Gson gson = new Gson();
        Map<Sequence, List<Answer>> answers = new LinkedHashMap<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Row row = gson.fromJson(line, Row.class);
                Sequence sequence = new Sequence(
                        Optional.ofNullable(row.file()),
                        Optional.ofNullable(row.gorootFile()),
                        row.os(),
                        row.operations().stream()
                                .map(o -> new Operation(o.get(0), o.get(1)))
                                .toList());
                answers.put(
                        sequence,
                        row.answers().stream().map(GoEnvWriteAnswers::answer).toList());
            }
        }
        return answers;
    }

    private static Answer answer(List<Object> row) {
        List<String> warnings =
                ((List<?>) row.get(0)).stream().map(String::valueOf).toList();
        Optional<String> file = row.size() < 3 ? Optional.empty() : Optional.of((String) row.get(2));
        return new Answer(warnings, (String) row.get(1), file);
    }
}
