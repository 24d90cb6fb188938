package dev.goenv.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probes.internal.diagnosis.CauseRules;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each cause is made on loopback, or it is said here that it is not. */
class SituationsTest {
    private static final Pattern CODE = Pattern.compile("^\\| `([^`*]+)`", Pattern.MULTILINE);

    /** What takes another network, a public host, or a program that may be missing. Rules have tests of their own besides. */
    private static final Set<String> WITHOUT_A_SITUATION = Set.of(
            "config.project-file",
            "dns.resolver-unreachable",
            "local.low-disk-space",
            "tcp.no-route",
            "tcp.prohibited",
            "tls.expires-soon");

    @Test
    void everyCause_hasASituationOrIsKnownToHaveNone() {
        Set<String> codes = CODE.matcher(CauseRules.table())
                .results()
                .map(match -> match.group(1))
                .filter(code -> !code.endsWith(".failed"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> made = Situations.all().stream()
                .flatMap(situation -> Stream.concat(situation.code().stream(), situation.besides().stream()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(codes).hasSizeGreaterThan(80);
        codes.removeAll(made);
        assertThat(codes).isSubsetOf(WITHOUT_A_SITUATION);
    }
}
