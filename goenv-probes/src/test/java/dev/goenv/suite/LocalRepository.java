package dev.goenv.suite;

import dev.goenv.probes.kit.SimpleHttp;
import dev.goenv.probes.kit.SimpleHttp.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A bare git repository of one module on this machine, with one version. Git has to be installed. */
final class LocalRepository {
    private final World world;

    private LocalRepository(World world) {
        this.world = world;
    }

    /** Whether git is there to make one. */
    static boolean canBeMade() {
        try {
            Process git = new ProcessBuilder("git", "--version")
                    .redirectErrorStream(true)
                    .start();
            git.getInputStream().readAllBytes();
            return git.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A repository {@code hello.git} whose root is a module of this path, tagged v1.0.0. */
    static LocalRepository of(World world, String module) throws IOException, InterruptedException {
        LocalRepository repository = new LocalRepository(world);
        world.file("work/go.mod", "module " + module + "\n");
        world.file("work/hello.go", "package hello\n");
        repository.git("init", "-q", world.path("work"));
        String work = world.path("work");
        repository.git("-C", work, "add", "-A");
        repository.git(
                "-C", work, "-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "-q", "-m", "First");
        repository.git("-C", work, "tag", HelloModule.VERSION);
        repository.git("clone", "-q", "--bare", work, world.path("repositories/hello.git"));
        return repository;
    }

    /** Its URL on this machine. */
    String url() {
        return "file://" + world.path("repositories/hello.git");
    }

    /** Has git ask it in the place of a URL. */
    LocalRepository insteadOf(String url) {
        world.git("[url \"" + url() + "\"]\n\tinsteadOf = " + url + "\n");
        return this;
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process process = start(command, Map.of());
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + said);
        }
    }

    private Process start(List<String> command, Map<String, String> more) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "HOME", world.path("tmp"), "GIT_CONFIG_NOSYSTEM", "1", "GIT_CONFIG_GLOBAL", "/dev/null"));
        builder.environment().putAll(more);
        return builder.start();
    }

    /** Serves it as web servers do, by {@code git http-backend} (a CGI program), below {@code /hello.git}. */
    SimpleHttp.Handler overHttp() {
        return request -> {
            String[] target = request.target().split("\\?", 2);
            Map<String, String> variables = new TreeMap<>();
            variables.put("GIT_PROJECT_ROOT", world.path("repositories"));
            variables.put("GIT_HTTP_EXPORT_ALL", "1");
            variables.put("REQUEST_METHOD", request.method());
            variables.put("PATH_INFO", target[0]);
            variables.put("QUERY_STRING", target.length > 1 ? target[1] : "");
            variables.put("CONTENT_TYPE", request.header("content-type"));
            variables.put("CONTENT_LENGTH", Integer.toString(request.body().length));
            variables.put("HTTP_CONTENT_ENCODING", request.header("content-encoding"));
            variables.put("GIT_PROTOCOL", request.header("git-protocol"));
            Process backend = start(List.of("git", "http-backend"), variables);
            try (OutputStream body = backend.getOutputStream()) {
                body.write(request.body());
            }
            return response(backend.getInputStream().readAllBytes());
        };
    }

    /** What a CGI program says, as a response. */
    private static Response response(byte[] output) {
        String text = new String(output, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        Map<String, String> headers = new TreeMap<>();
        text.substring(0, Math.max(end, 0)).lines().forEach(line -> {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
        });
        String status = headers.getOrDefault("Status", "200 OK");
        headers.remove("Status");
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(output, end + 4, output.length - end - 4);
        return new Response(status, headers, body.toByteArray());
    }
}
