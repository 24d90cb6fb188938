package dev.goenv.suite;

import static dev.goenv.suite.DirectBaselines.page;
import static dev.goenv.suite.DirectSituations.instead;
import static dev.goenv.suite.Situation.of;

import dev.goenv.probe.Layer;
import dev.goenv.probes.kit.Blackhole;
import dev.goenv.probes.kit.ClosedPort;
import dev.goenv.probes.kit.RawServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Causes where git goes by ssh. */
final class SshSituations {
    private SshSituations() {}

    static List<Situation> all() {
        return List.of(
                of(
                        "vcs.ssh, refused",
                        "vcs.ssh",
                        world -> instead(world, "ssh://git@127.0.0.1:" + ClosedPort.tcp() + "/")),
                of(
                        "vcs.ssh, hangs up",
                        "vcs.ssh",
                        world -> instead(
                                world,
                                "ssh://git@"
                                        + world.keep(RawServer.start(socket -> {}))
                                                .address() + "/")),
                of(
                                "vcs.ssh, no ssh server",
                                "vcs.ssh",
                                world -> instead(
                                        world,
                                        "ssh://git@"
                                                + world.keep(RawServer.greeting("220 mail\r\n"))
                                                        .address() + "/"))
                        .go(Situation.Go.WAITS_TOO_LONG),
                of("vcs.ssh, says nothing", "vcs.ssh", world -> {
                            instead(
                                    world,
                                    "ssh://git@"
                                            + world.keep(RawServer.silent()).address() + "/");
                            world.limit(Layer.DIRECT, Duration.ofMillis(700));
                        })
                        .go(Situation.Go.WAITS_TOO_LONG),
                of("vcs.ssh, black hole", "vcs.ssh", world -> {
                            instead(
                                    world,
                                    "ssh://git@" + world.keep(Blackhole.open()).address() + "/");
                            world.limit(Layer.DIRECT, Duration.ofMillis(700));
                        })
                        .go(Situation.Go.WAITS_TOO_LONG),
                HttpProxyBaselines.named(
                        of("vcs.ssh, unknown host", "vcs.ssh", world -> instead(world, "ssh://git@git.corp.test/"))),
                of("vcs.ssh, no program", "vcs.ssh", world -> {
                    RawServer server = world.keep(RawServer.greeting("SSH-2.0-OpenSSH_9.2\r\n"));
                    instead(world, "ssh://git@" + server.address() + "/");
                    Path bin = world.directory("bin");
                    Files.createSymbolicLink(bin.resolve("git"), Path.of("/usr/bin/git"));
                    world.set("PATH", bin.toString());
                }),
                of(
                        "vcs.ssh, by a page",
                        "vcs.ssh",
                        world -> page(
                                world, "example.com/hello git ssh://git@127.0.0.1:" + ClosedPort.tcp() + "/hello")));
    }
}
