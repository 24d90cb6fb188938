package dev.goenv.probes.internal.output;

import static dev.goenv.probes.internal.output.OutputRule.rule;

import dev.goenv.diagnosis.Diagnosis.Severity;
import dev.goenv.diagnosis.Remedy;
import java.util.List;

/** The checksum database, and hashes that differ. */
final class DatabaseWords {
    private static final String SUPPORTED =
            "Whether the module proxy answers for the database (/sumdb/NAME/supported), and the database itself.";

    static final List<OutputRule> ALL = List.of(
            rule("sumdb.unreachable", "The checksum database {urlhost} can't be reached")
                    .because(
                            "The module came, but its hash can't be verified: the way to the database is another one than to the module"
                                    + " proxy.")
                    .says("verifying ", DatabaseWords::below)
                    .says("/lookup/", DatabaseWords::below)
                    .says("/tile/", DatabaseWords::below)
                    .says("/sumdb/", DatabaseWords::below)
                    .says("/latest\"", DatabaseWords::below)
                    .apart(SUPPORTED)
                    .advice(
                            "mirror-database",
                            "Use a module proxy that serves the database too, or have {urlhost} allowed",
                            "With such a proxy in GOPROXY, go asks it in the place of the database. A complete go.sum needs no database.")
                    .fix(DatabaseWords::ifPrivate)
                    .done(),
            rule("sumdb.denied", "{urlhost} refuses to answer for the checksum database")
                    .because("It answered {status}. Only 404 and 410 make go ask the database itself.")
                    .says("/sumdb/", DatabaseWords::refused)
                    .says("/lookup/", DatabaseWords::refused)
                    .says("/tile/", DatabaseWords::refused)
                    .says("verifying ", DatabaseWords::refused)
                    .apart(SUPPORTED)
                    .others(
                            "answer-404",
                            "Have the proxy answer 404 where it has no database",
                            "The owner of {urlhost} has to answer 404 to /sumdb/, or to pass the database on.")
                    .done(),
            rule("sumdb.private-module", "The checksum database does not know {module}")
                    .because(
                            "The database answered \"not found\": it can't fetch the module, as it is private, or there is no such version."
                                    + " The path was told to it.")
                    .says("404 Not Found", each -> each.inDatabase() ? 90 : 0)
                    .says("410 Gone", each -> each.inDatabase() ? 90 : 0)
                    .apart("Whether the module can be fetched by everybody.")
                    .fix(DatabaseWords::ifPrivate)
                    .done(),
            rule("sumdb.html", "A web page came in the place of the checksum database's answer")
                    .because("A login or error page answered with HTML.")
                    .says("malformed record data", 86)
                    .says("malformed note", 60)
                    .apart("The first bytes of the answer.")
                    .advice("sign-in", "Open a web page and sign in to the network", "Then run the command again.")
                    .done(),
            rule("sumdb.wrong-signer", "The answer is not signed by the checksum database of GOSUMDB")
                    .severity(Severity.SECURITY)
                    .because("The key in GOSUMDB is wrong, or somebody answers in the place of the database.")
                    .says("note has no verifiable signatures", 97)
                    .says("invalid signature for key", 95)
                    .says("unknown key", each -> each.says("verifying") ? 85 : 0)
                    .apart("The signatures under the answer, and the key in GOSUMDB.")
                    .advice(
                            "compare-key",
                            "Compare the key with its owner",
                            "Don't go on before the key in GOSUMDB is confirmed by the owner of the database.")
                    .reset("GOSUMDB")
                    .done(),
            rule("sumdb.mismatch", "{module} is not what the checksum database has recorded")
                    .severity(Severity.SECURITY)
                    .because(
                            "The download differs from the one that everybody else got: the proxy or the way to it altered it, or the author"
                                    + " published another one under the same version.")
                    .says("does NOT match the one reported by the checksum server", 99)
                    .says(
                            "checksum mismatch",
                            each -> each.says("sum.") && !each.says("go.sum:") ? 96 : each.says("go.sum:") ? 0 : 45)
                    .apart("The hash of the same version at another proxy and at the origin.")
                    .advice(
                            "stop",
                            "Stop, and compare with another source",
                            "Fetch the version from another proxy and compare the hashes; tell the owner of the proxy. Don't switch the verification off.")
                    .done(),
            rule("sumdb.misbehaviour", "The checksum database contradicts itself")
                    .severity(Severity.SECURITY)
                    .because(
                            "Its tree is not a continuation of the one this machine has seen: it was altered, or the recorded state under"
                                    + " pkg/sumdb is damaged.")
                    .says("server misbehavior detected", 98)
                    .says("go.sum database tree", 92)
                    .says("inconsistent tree", 90)
                    .says("invalid tile", 60)
                    .apart("The recorded state in GOPATH/pkg/sumdb, and what others see of the database.")
                    .advice(
                            "compare-state",
                            "Compare the recorded state",
                            "See whether the file latest in GOPATH/pkg/sumdb/NAME is whole; if it is not, move it away. If it is, report the database.")
                    .done(),
            rule("gosum.mismatch", "{module} is not what go.sum has recorded")
                    .severity(Severity.SECURITY)
                    .because(
                            "The download differs from an earlier one: the version was published anew, go.sum was edited, or the download was"
                                    + " altered.")
                    .says("does NOT match an earlier download recorded in go.sum", 99)
                    .says("checksum mismatch", each -> each.says("go.sum:") ? 97 : each.says("sum.") ? 0 : 60)
                    .says("zip has been modified", 85)
                    .says("dir has been modified", 85)
                    .says("ziphash file does not match", 85)
                    .apart("What the checksum database says about this version.")
                    .advice(
                            "compare-database",
                            "Ask the checksum database which one is right",
                            "If it has the downloaded hash, go.sum is out of date: remove the line and run go mod tidy. If it has the one of go.sum, the download was altered: stop.")
                    .done());

    private DatabaseWords() {}

    /** {@return for a module that is private: not to ask the database about it} */
    private static List<Remedy> ifPrivate(Case each, Fixes with) {
        return with.privatePattern()
                .map(pattern -> List.of(with.add("GONOSUMDB", pattern)))
                .orElseGet(List::of);
    }

    /** A layer below failed on the way to the database. */
    private static int below(Case each) {
        return each.inDatabase()
                        && each.facts().status().isEmpty()
                        && !each.says("malformed record")
                        && !each.says("note has no")
                ? 87
                : 0;
    }

    private static int refused(Case each) {
        if (!each.inDatabase() || each.facts().status().isEmpty()) {
            return 0;
        }
        int status = each.facts().status().getAsInt();
        return status == 404 || status == 410 || status == 407 ? 0 : 90;
    }
}
