package dev.goenv.probes.internal.diagnosis;

import dev.goenv.probe.DnsAnswer;
import dev.goenv.probe.HttpAnswer.Result;
import java.util.Optional;
import java.util.stream.Stream;

/** Scenes at checksum databases. */
final class DatabaseScenes {
    private DatabaseScenes() {}

    static Stream<Scene> all() {
        String itself = "sumdb:https://sum.golang.org";
        return Stream.of(
                new Scene(
                        "database not known",
                        database().ends("dns:sum.golang.org", "no", dns("sum.golang.org", DnsAnswer.Result.NXDOMAIN)),
                        "sumdb.unreachable"),
                new Scene(
                        "database's silence",
                        database()
                                .ends(
                                        itself,
                                        "no",
                                        ModuleProxyScenes.http("lookup", Result.TIMEOUT, 0, Optional.empty())),
                        "sumdb.unreachable"),
                new Scene(
                        "database 403",
                        database()
                                .ends(
                                        itself,
                                        "no",
                                        ModuleProxyScenes.http("lookup", Result.ANSWERED, 403, Optional.empty())),
                        "sumdb.denied"),
                new Scene(
                        "database 404",
                        database()
                                .ends(
                                        itself,
                                        "no",
                                        ModuleProxyScenes.http("lookup", Result.ANSWERED, 404, Optional.empty())),
                        "sumdb.private-module"),
                new Scene(
                        "database's page",
                        database()
                                .ends(
                                        itself,
                                        "no",
                                        ModuleProxyScenes.page("lookup"),
                                        Cases.proof("malformed record data")),
                        "modproxy.captive-portal"),
                new Scene(
                        "wrong key",
                        database()
                                .ends(
                                        itself,
                                        "no",
                                        ModuleProxyScenes.http("latest", Result.ANSWERED, 200, Optional.empty()),
                                        Cases.proof("note has no verifiable signatures")),
                        "sumdb.wrong-signer"),
                new Scene(
                        "mismatch",
                        database()
                                .ends(
                                        itself,
                                        "no",
                                        ModuleProxyScenes.http("lookup", Result.ANSWERED, 200, Optional.empty()),
                                        Cases.proof("checksum mismatch")),
                        "sumdb.mismatch"),
                new Scene(
                        "two trees",
                        database()
                                .ends(
                                        itself,
                                        "no",
                                        ModuleProxyScenes.http("latest", Result.ANSWERED, 200, Optional.empty()),
                                        Cases.proof("go.sum database server misbehavior detected!")),
                        "sumdb.misbehaviour"),
                new Scene(
                        "nonsense",
                        database()
                                .ends(
                                        itself,
                                        "no",
                                        ModuleProxyScenes.http("lookup", Result.ANSWERED, 200, Optional.empty()),
                                        Cases.proof("malformed record data")),
                        "sumdb.failed"));
    }

    /** The module was found, so the database is asked. */
    private static Cases database() {
        String[] way = Cases.httpsWay("proxy.example");
        Cases cases = Cases.https("proxy.example");
        for (String id : way) {
            cases.passed(id);
        }
        return cases.leg(Cases.database().examination().legs().get(0));
    }

    private static DnsAnswer dns(String host, DnsAnswer.Result result) {
        return Cases.dns(host, "A", "10.0.0.53:53", result);
    }
}
