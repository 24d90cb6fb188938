package dev.goenv.probes.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.Evidence;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Whoever adds a text to evidence has to say whether it is the name of a host: one without a dot looks like a word, and is
 * hidden from the public only if {@link HostsOf} knows where it stands.
 */
class HostsOfTest {
    private static final Set<String> HOSTS = Set.of(
            "ClockReading.source",
            "ConnectAttempt.host",
            "CredentialFact.host",
            "DatabaseAnswer.database",
            "DnsAnswer.name",
            "HostsLine.name",
            "ResolverSettings.search",
            "TlsAttempt.host",
            "TunnelAnswer.proxy",
            "TunnelAnswer.target");

    /** Words, sentences, and what shows its form wherever it stands: URLs, addresses, paths. */
    private static final Set<String> OTHERS = Set.of(
            "ConfigFinding.code",
            "ConfigFinding.message",
            "ConfigFinding.place",
            "ConfigFinding.variable",
            "ConnectAttempt.address",
            "ConnectAttempt.detail",
            "CredentialFact.near",
            "CredentialFact.problem",
            "CredentialFact.source",
            "DatabaseAnswer.problem",
            "DatabaseAnswer.url",
            "DirectoryFact.owner",
            "DirectoryFact.path",
            "DirectoryFact.variable",
            "DnsAnswer.addresses",
            "DnsAnswer.extendedError",
            "DnsAnswer.server",
            "DnsAnswer.type",
            "HostsLine.address",
            "HostsLine.file",
            "HttpAnswer.bodyStart",
            "HttpAnswer.contentType",
            "HttpAnswer.headers",
            "HttpAnswer.operation",
            "HttpAnswer.problem",
            "HttpAnswer.redirects",
            "HttpAnswer.url",
            "Note.name",
            "Note.text",
            "OriginPage.chosen",
            "OriginPage.importPath",
            "OriginPage.imports",
            "OriginPage.problem",
            "OriginPage.url",
            "ProgramFact.name",
            "ProgramFact.path",
            "ProgramFact.version",
            "ResolverSettings.options",
            "ResolverSettings.servers",
            "ResolverSettings.source",
            "TlsAttempt.detail",
            "TlsAttempt.protocol",
            "TrustStore.directoryVariable",
            "TrustStore.fileVariable",
            "TrustStore.files",
            "TrustStore.problems",
            "TunnelAnswer.bodyStart",
            "TunnelAnswer.detail",
            "TunnelAnswer.headers",
            "TunnelAnswer.reason",
            "TunnelAnswer.scheme",
            "TunnelAnswer.variable");

    @Test
    void evidence_everyText_isAHostOrKnownNotToBe() throws ReflectiveOperationException {
        Set<String> hosts = new TreeSet<>();
        Set<String> others = new TreeSet<>();
        for (Class<?> type : Evidence.class.getPermittedSubclasses()) {
            Set<String> found = new HashSet<>(HostsOf.evidence((Evidence) filled(type)));
            for (RecordComponent component : type.getRecordComponents()) {
                if (component.getGenericType().getTypeName().contains("java.lang.String")) {
                    String name = type.getSimpleName() + "." + component.getName();
                    (found.contains(component.getName()) ? hosts : others).add(name);
                }
            }
        }

        assertThat(hosts).isEqualTo(HOSTS);
        assertThat(others).isEqualTo(OTHERS);
    }

    /** A record whose texts are the names of its components. */
    private static Object filled(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(each -> value(each.getGenericType(), each.getName()))
                .toArray();
        return type.getDeclaredConstructor(types).newInstance(values);
    }

    private static Object value(Type type, String text) {
        if (type instanceof ParameterizedType generic) {
            Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            if (generic.getRawType() == Map.class) {
                return Map.of();
            }
            boolean plain = last == String.class;
            return generic.getRawType() == List.class
                    ? plain ? List.of(text) : List.of()
                    : plain ? Optional.of(text) : Optional.empty();
        }
        Class<?> named = (Class<?>) type;
        return named.isEnum()
                ? named.getEnumConstants()[0]
                : Map.of(
                                String.class,
                                text,
                                boolean.class,
                                false,
                                int.class,
                                1,
                                long.class,
                                1L,
                                Duration.class,
                                Duration.ZERO,
                                Instant.class,
                                Instant.EPOCH)
                        .get(named);
    }
}
