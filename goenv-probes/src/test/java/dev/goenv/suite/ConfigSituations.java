package dev.goenv.suite;

import static dev.goenv.suite.Situation.healthy;
import static dev.goenv.suite.Situation.of;

import dev.goenv.probes.kit.SimpleHttp;
import dev.goenv.probes.kit.SimpleHttp.Response;
import java.util.List;

/** Healthy baselines, and causes in the configuration. */
final class ConfigSituations {
    private ConfigSituations() {}

    static List<Situation> all() {
        return List.of(
                healthy("healthy, one module proxy", World::healthyProxy),
                healthy("healthy, the second entry has it", world -> {
                    SimpleHttp empty = world.keep(SimpleHttp.start(request -> Response.notFound()));
                    SimpleHttp good = world.healthyProxy();
                    world.set("GOPROXY", empty.url() + "," + good.url());
                }),
                healthy("healthy, a bar after one that fails", world -> {
                    SimpleHttp broken = world.keep(SimpleHttp.start(request -> Response.of(500, "no")));
                    SimpleHttp good = world.healthyProxy();
                    world.set("GOPROXY", broken.url() + "|" + good.url());
                }),
                of("config.goproxy-off", "config.goproxy-off", world -> world.set("GOPROXY", "off")),
                of("config.goproxy-off, after 404", "config.goproxy-off", world -> {
                    SimpleHttp empty = world.proxy(request -> Response.notFound());
                    world.set("GOPROXY", empty.url() + ",off");
                }),
                of("config.goproxy-empty-list", "config.goproxy-empty-list", world -> world.set("GOPROXY", ",")),
                of("config.goproxy-invalid, scheme", "config.goproxy-invalid", world -> world.set("GOPROXY", "htps://127.0.0.1")),
                of("config.goproxy-invalid, one word", "config.goproxy-invalid", world -> world.set("GOPROXY", "goproxy")),
                of("config.goflags", "config.goflags", world -> {
                    world.healthyProxy();
                    world.set("GOFLAGS", "mod=mod");
                }),
                of("config.toolchain, malformed", "config.toolchain", world -> {
                    world.healthyProxy();
                    world.set("GOTOOLCHAIN", "go9x");
                }));
    }
}
