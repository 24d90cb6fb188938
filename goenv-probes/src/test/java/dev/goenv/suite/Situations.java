package dev.goenv.suite;

import java.util.List;
import java.util.stream.Stream;

/** All rows. */
final class Situations {
    private Situations() {}

    static List<Situation> all() {
        return Stream.of(
                        ConfigSituations.all(),
                        DnsSituations.all(),
                        TcpSituations.all(),
                        TlsSituations.all(),
                        HttpProxySituations.all(),
                        ModuleProxySituations.all(),
                        DatabaseSituations.all(),
                        DirectSituations.all(),
                        ToolchainSituations.all())
                .flatMap(List::stream)
                .toList();
    }
}
