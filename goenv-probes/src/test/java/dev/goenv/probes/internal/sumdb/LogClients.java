package dev.goenv.probes.internal.sumdb;

import dev.goenv.internal.syntax.GoUrl;
import dev.goenv.module.ModulePath;
import dev.goenv.module.Version;
import dev.goenv.probes.kit.QuietContext;
import dev.goenv.probes.kit.ScriptedFetcher;
import dev.goenv.probes.kit.SimpleHttp;
import dev.goenv.probes.kit.TestLog;
import dev.goenv.sumdb.VerifierKey;
import java.util.Optional;

/** Clients of a log in memory, and the version that they look up. */
final class LogClients {
    static final ModulePath MODULE = ModulePath.parse("example.com/hello");
    static final Version VERSION = Version.parse("v1.0.0");
    static final String NAME = "sum.corp.test";
    static final String ZIP_HASH = "h1:ERERERERERERERERERERERERERERERERERERERERERE=";
    static final String MOD_HASH = "h1:IiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiI=";

    private LogClients() {}

    /** A log in which the version is number {@code before}, and {@code after} others follow. */
    static TestLog log(int before, int after) {
        return new TestLog(NAME)
                .grow(before)
                .add(MODULE.text(), VERSION.text(), ZIP_HASH, MOD_HASH)
                .grow(after);
    }

    static DatabaseClient client(TestLog log) {
        return client(log, log.at(""), Optional.empty());
    }

    /** A client that believes the log's key, and asks somebody. */
    static DatabaseClient client(TestLog log, SimpleHttp.Handler handler, Optional<SignedTree> known) {
        return new DatabaseClient(
                VerifierKey.parse(log.verifierKey()),
                new DatabaseBase(GoUrl.parse("http://sum.corp.test"), false),
                known,
                new ScriptedFetcher(handler),
                new QuietContext());
    }
}
