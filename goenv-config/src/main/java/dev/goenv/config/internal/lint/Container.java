package dev.goenv.config.internal.lint;

import dev.goenv.env.HostFiles;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells whether the machine is a container, where loopback is not that of the host. */
final class Container {
    private static final List<String> MARKERS = List.of("/.dockerenv", "/run/.containerenv");

    private Container() {}

    /** {@return what gives the container away, or empty if nothing does} */
    static Optional<String> evidence(LintContext context) {
        if (context.machine().windows()) {
            return Optional.empty();
        }
        Optional<String> marker = MARKERS.stream()
                .filter(path -> context.machine().host().files().kind(path) != HostFiles.Kind.MISSING)
                .map(path -> "there is a file " + path)
                .findFirst();
        return marker.or(() -> Stream.of("KUBERNETES_SERVICE_HOST", "container")
                .filter(name -> context.osVariable(name).isPresent())
                .map(name -> "the variable " + name + " is set")
                .findFirst());
    }
}
