package dev.goenv.env;

import dev.goenv.internal.syntax.GoSpace;
import java.util.HashSet;
import java.util.Set;

/**
 * The names of all flags that some command of Go 1.27 takes: what {@code hasFlag} of {@code cmd/go/internal/base/base.go}
 * finds. {@code GoFlagsOracleTest} compares the list with a real go command.
 */
final class KnownFlags {
    private static final String NAMES = """
            C a artifacts asan asmflags bench benchmem benchtime blockprofile blockprofilerate buildmode
            buildvcs c cache changed compat compiled compiler count cover covermode coverpkg coverprofile cpu
            cpuprofile d debug-actiongraph debug-runtime-trace debug-trace deps diff dropexclude dropgodebug
            dropignore dropreplace droprequire dropretract droptool dropuse e exclude exec export f failfast
            find fix fmt fullpath fuzz fuzzcache fuzzminimizetime fuzztime gccgoflags gcflags go godebug i
            ignore insecure installsuffix json ldflags linkshared list m memprofile memprofilerate mod modcache
            modcacherw modfile module msan mutexprofile mutexprofilefraction n o outputdir overlay p parallel
            pgo pkgdir print r race replace require retract retracted reuse run short shuffle skip t tags test
            testcache timeout tool toolchain toolexec trace trimpath u use v vendor versions vet w work x
            """;

    /** Those that are also known with {@code test.} before them, the names under which a test binary takes them. */
    private static final String OF_TEST_BINARIES = """
            artifacts bench benchmem benchtime blockprofile blockprofilerate count coverprofile cpu cpuprofile
            failfast fullpath fuzz fuzzminimizetime fuzztime list memprofile memprofilerate mutexprofile
            mutexprofilefraction outputdir parallel run short shuffle skip timeout trace v
            """;

    private static final Set<String> ALL = all();

    private KnownFlags() {}

    static boolean contains(String name) {
        return ALL.contains(name);
    }

    /** All names, those of test binaries with their prefix. */
    static Set<String> all() {
        Set<String> names = new HashSet<>(GoSpace.fields(NAMES));
        for (String name : GoSpace.fields(OF_TEST_BINARIES)) {
            names.add("test." + name);
        }
        return Set.copyOf(names);
    }
}
