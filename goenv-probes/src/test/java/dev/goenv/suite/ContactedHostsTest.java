package dev.goenv.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.probes.Reports;
import dev.goenv.probes.kit.ConnectProxy;
import dev.goenv.probes.kit.FakeDns;
import dev.goenv.probes.kit.FakeDns.Reply;
import dev.goenv.probes.kit.SimpleHttp;
import dev.goenv.probes.kit.SimpleHttp.Request;
import dev.goenv.probes.kit.TestLog;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No host is contacted that the go command itself would not contact with these settings, and no public host is told of a
 * private module.
 *
 * <p>All names lead to this machine by a DNS server that notes who is asked for; all servers note what they are asked.
 */
class ContactedHostsTest {
    private static final String ONE = "one.proxy.example";
    private static final String TWO = "two.proxy.example";
    private static final String DATABASE = "sum.database.example";
    private static final String WAY_OUT = "out.corp.test";
    private static final String PRIVATE_HOST = "git.corp.test";
    private static final String PRIVATE = PRIVATE_HOST + "/secret/tool";
    private static final String PRIVATE_AT = PRIVATE + "@v1.0.0";

    /**
     * A configuration.
     *
     * @param name a name
     * @param settings variables; words in capitals stand for the servers
     * @param modules what is asked for
     * @param may who may be contacted
     * @param must who has to be contacted, so that the test shows something
     */
    record Row(String name, Map<String, String> settings, List<String> modules, Set<String> may, Set<String> must) {
        /** Its name. */
        @Override
        public String toString() {
            return name;
        }
    }

    private static Row row(String name, Map<String, String> settings, List<String> modules, Set<String> contacts) {
        return new Row(name, settings, modules, contacts, contacts);
    }

    static Stream<Row> rows() {
        List<String> hello = List.of(HelloModule.AT);
        List<String> secret = List.of(PRIVATE_AT);
        List<String> both = List.of(HelloModule.AT, PRIVATE_AT);
        return Stream.of(
                row("one proxy", Map.of("GOPROXY", "ONE"), hello, Set.of(ONE)),
                new Row("a comma", Map.of("GOPROXY", "ONE,TWO"), hello, Set.of(ONE, TWO), Set.of(ONE)),
                new Row("a bar", Map.of("GOPROXY", "ONE|TWO"), hello, Set.of(ONE, TWO), Set.of(ONE)),
                row("nothing behind off", Map.of("GOPROXY", "ONE,off,TWO"), hello, Set.of(ONE)),
                row("off", Map.of("GOPROXY", "off"), both, Set.of()),
                new Row(
                        "a proxy and direct",
                        Map.of("GOPROXY", "ONE,direct"),
                        hello,
                        Set.of(ONE, "example.com"),
                        Set.of(ONE)),
                row("direct", Map.of("GOPROXY", "direct"), secret, Set.of(PRIVATE_HOST)),
                row(
                        "GOPRIVATE",
                        Map.of("GOPROXY", "ONE", "GOPRIVATE", "*.corp.test", "GOSUMDB", "SUM"),
                        secret,
                        Set.of(PRIVATE_HOST)),
                row(
                        "GOPRIVATE, a public module besides",
                        Map.of("GOPROXY", "ONE", "GOPRIVATE", "*.corp.test", "GOSUMDB", "SUM"),
                        both,
                        Set.of(ONE, DATABASE, PRIVATE_HOST)),
                row(
                        "GONOPROXY and GONOSUMDB",
                        Map.of(
                                "GOPROXY",
                                "ONE,TWO",
                                "GONOPROXY",
                                PRIVATE_HOST,
                                "GONOSUMDB",
                                PRIVATE_HOST,
                                "GOSUMDB",
                                "SUM"),
                        secret,
                        Set.of(PRIVATE_HOST)),
                row(
                        "GONOSUMDB for the module",
                        Map.of("GOPROXY", "ONE", "GONOSUMDB", "example.com", "GOSUMDB", "SUM"),
                        hello,
                        Set.of(ONE)),
                row("GOSUMDB=off", Map.of("GOPROXY", "ONE", "GOSUMDB", "off"), hello, Set.of(ONE)),
                row("GOSUMDB with a URL", Map.of("GOPROXY", "ONE", "GOSUMDB", "SUM"), hello, Set.of(ONE, DATABASE)),
                // The way to the database itself is looked at too, as far as a connection: it is what go falls back to.
                new Row(
                        "GOSUMDB through the proxy",
                        Map.of("GOPROXY", "TWO", "GOSUMDB", "KEY"),
                        hello,
                        Set.of(TWO, DATABASE),
                        Set.of(TWO)),
                row(
                        "GOPRIVATE, GOINSECURE",
                        Map.of("GOPRIVATE", PRIVATE_HOST, "GOINSECURE", PRIVATE_HOST, "GOPROXY", "ONE"),
                        secret,
                        Set.of(PRIVATE_HOST)),
                row(
                        "HTTP_PROXY",
                        Map.of("GOPROXY", "ONE", "HTTP_PROXY", "OUT"),
                        hello,
                        Set.of(WAY_OUT, "by proxy " + ONE)),
                row(
                        "HTTP_PROXY and NO_PROXY",
                        Map.of("GOPROXY", "ONE", "HTTP_PROXY", "OUT", "NO_PROXY", ".proxy.example"),
                        hello,
                        Set.of(ONE)),
                row(
                        "HTTPS_PROXY, NO_PROXY for the proxy, direct",
                        Map.of(
                                "GOPROXY",
                                "ONE",
                                "GOPRIVATE",
                                PRIVATE_HOST,
                                "HTTPS_PROXY",
                                "OUT",
                                "NO_PROXY",
                                "proxy.example"),
                        both,
                        Set.of(ONE, WAY_OUT, "by proxy " + PRIVATE_HOST)),
                row("a directory", Map.of("GOPROXY", "DIR"), hello, Set.of()),
                row(
                        "a directory, GOPRIVATE",
                        Map.of("GOPROXY", "DIR", "GOPRIVATE", PRIVATE_HOST),
                        both,
                        Set.of(PRIVATE_HOST)));
    }

    /** The servers of a row. */
    private static final class Servers {
        private final FakeDns dns;
        private final SimpleHttp one;
        private final SimpleHttp two;
        private final SimpleHttp database;
        private final ConnectProxy out;
        private final Map<String, String> urls;

        Servers(World world) {
            dns = FakeDns.start((name, type) -> Reply.addresses("127.0.0.1"));
            world.dns(dns);
            TestLog log = new TestLog(DATABASE)
                    .grow(10)
                    .add(HelloModule.PATH, HelloModule.VERSION, HelloModule.zipHash(), HelloModule.goModHash());
            SimpleHttp.Handler hello = HelloModule.handler();
            SimpleHttp.Handler records = log.at("/sumdb/" + DATABASE);
            one = world.keep(SimpleHttp.start(hello));
            two = world.keep(SimpleHttp.start(request ->
                    request.target().startsWith("/sumdb/") ? records.answer(request) : hello.answer(request)));
            database = world.keep(SimpleHttp.start(log.at("")));
            out = world.keep(ConnectProxy.tunnelTo(one.port()));
            urls = Map.of(
                    "ONE", "http://" + ONE + ":" + one.port(),
                    "TWO", "http://" + TWO + ":" + two.port(),
                    "SUM", log.verifierKey() + " http://" + DATABASE + ":" + database.port(),
                    "KEY", log.verifierKey(),
                    "OUT", "http://" + WAY_OUT + ":" + out.port(),
                    "DIR", "file://" + HelloModule.directory(world, "files"));
        }

        String value(String text) {
            String value = text;
            for (Map.Entry<String, String> each : urls.entrySet()) {
                value = value.replaceAll("\\b" + each.getKey() + "\\b", each.getValue());
            }
            return value;
        }

        /** Everybody whose name was asked for, or who was asked by name; behind an HTTP proxy with a word before. */
        Set<String> contacted() {
            Set<String> hosts = new TreeSet<>();
            dns.questions().forEach(question -> hosts.add(question.substring(0, question.indexOf(' '))));
            out.requests().forEach(request -> hosts.add("by proxy " + host(request)));
            if (out.requests().isEmpty()) {
                Stream.of(one, two, database)
                        .flatMap(each -> each.requests().stream())
                        .forEach(request -> hosts.add(host(request)));
            }
            return hosts;
        }

        private static String host(Request request) {
            String host = request.header("host");
            return host.contains(":") ? host.substring(0, host.lastIndexOf(':')) : host;
        }

        /** All that public hosts, and the way out to them, were told. */
        List<String> told() {
            return Stream.of(one.requests(), two.requests(), database.requests(), out.requests())
                    .flatMap(Collection::stream)
                    .map(request -> request + " " + request.headers())
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void diagnose_settings_contactsWhomGoWouldContact(Row row, @TempDir Path root) throws Exception {
        try (World world = new World(root.toRealPath())) {
            Servers servers = new Servers(world);
            row.settings().forEach((name, value) -> world.set(name, servers.value(value)));
            row.modules().forEach(world::module);

            DoctorReport report = world.doctor().build().diagnose();

            Set<String> contacted = servers.contacted();
            assertThat(row.may()).as("%s\n%s", contacted, Reports.text(report)).containsAll(contacted);
            assertThat(contacted).containsAll(row.must());
            assertThat(servers.told()).noneMatch(text -> text.contains("secret"));
        }
    }
}
