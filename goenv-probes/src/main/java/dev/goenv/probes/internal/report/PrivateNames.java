package dev.goenv.probes.internal.report;

import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.diagnosis.Leg;
import dev.goenv.diagnosis.VariableFact;
import dev.goenv.internal.syntax.IpAddress;
import dev.goenv.probe.CertificateFact;
import dev.goenv.probe.DirectoryFact;
import dev.goenv.probe.Evidence;
import dev.goenv.probe.OriginPage;
import dev.goenv.probe.ProbeRecord;
import dev.goenv.probe.ProgramFact;
import dev.goenv.probe.ResolverSettings;
import dev.goenv.probe.TlsAttempt;
import dev.goenv.probe.TrustStore;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The private names that a report holds where they can't be anything else: what to look for in its sentences.
 *
 * @param hosts names of hosts in lower case, without ports
 * @param publicModules module paths that a public module proxy has
 * @param modules other module and import paths
 * @param literals file paths, patterns of modules and parts of certificate names, which may hold blanks
 * @param accounts names of accounts
 */
record PrivateNames(
        Set<String> hosts, Set<String> publicModules, Set<String> modules, Literals literals, Set<String> accounts) {
    private static final Set<String> PATTERN_LISTS =
            Set.of("GOPRIVATE", "GONOPROXY", "GONOSUMDB", "GOINSECURE", "GOVCS");

    private static final Set<String> DIRECTORIES =
            Set.of(("HOME USERPROFILE GOPATH GOMODCACHE GOCACHE GOENV GOTMPDIR GOROOT GOMOD GOWORK NETRC "
                            + "SSL_CERT_FILE SSL_CERT_DIR")
                    .split(" ", -1));

    /**
     * Texts that are replaced wherever they stand.
     *
     * @param paths paths of files and directories
     * @param patterns patterns of module paths
     * @param names values of attributes in certificate names
     */
    record Literals(Set<String> paths, Set<String> patterns, Set<String> names) {}

    /** {@return the names in a report} */
    static PrivateNames of(DoctorReport report) {
        PrivateNames names = new PrivateNames(
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>(),
                new Literals(new HashSet<>(), new HashSet<>(), new HashSet<>()),
                new HashSet<>());
        report.examination().legs().forEach(leg -> names.addLeg(leg, report));
        report.examination().environment().forEach(names::addVariable);
        for (ProbeRecord probe : report.examination().probes()) {
            probe.contacts().forEach(names::addHost);
            names.addSubject(probe);
            probe.result().evidence().forEach(names::addEvidence);
        }
        names.modules().removeAll(names.publicModules());
        return names;
    }

    private void addLeg(Leg leg, DoctorReport report) {
        leg.host().ifPresent(this::addHost);
        leg.httpProxy().ifPresent(proxy -> addHost(proxy.split(" ", 2)[0]));
        boolean served = leg.kind() == Leg.Kind.MODULE_PROXY
                && leg.host()
                        .filter(host -> PublicNames.isService(HostsOf.withoutPort(host)))
                        .isPresent()
                && LegSight.of(leg, report.examination()).kind() == LegSight.Kind.WORKS;
        if (!leg.module().isEmpty()) {
            (served || PublicNames.isModule(leg.module()) ? publicModules : modules).add(leg.module());
        }
    }

    private void addVariable(VariableFact variable) {
        if (PATTERN_LISTS.contains(variable.name())) {
            Arrays.stream(variable.text().split("[,:|]", -1))
                    .map(String::strip)
                    .filter(pattern -> pattern.length() > 1 && (pattern.contains("/") || pattern.contains("*")))
                    .forEach(literals.patterns()::add);
        } else if (DIRECTORIES.contains(variable.name())) {
            addPath(variable.text());
        } else if (variable.name().equals("USER") || variable.name().equals("USERNAME")) {
            addAccount(variable.text());
        }
        addPath(variable.place().replaceFirst(":[0-9]+$", ""));
    }

    private void addSubject(ProbeRecord probe) {
        Stream.of("govcs:", "origin:")
                .filter(probe.id()::startsWith)
                .map(prefix -> probe.id().substring(prefix.length()))
                .filter(path -> !PublicNames.isModule(path))
                .forEach(modules::add);
        Stream.of("dns:", "credentials:")
                .filter(probe.id()::startsWith)
                .forEach(prefix -> addHost(probe.id().substring(prefix.length())));
    }

    private void addEvidence(Evidence evidence) {
        HostsOf.evidence(evidence).forEach(this::addHost);
        if (evidence instanceof TlsAttempt attempt) {
            attempt.chain().forEach(this::addCertificate);
        } else if (evidence instanceof DirectoryFact directory) {
            addPath(directory.path());
            directory.owner().ifPresent(this::addAccount);
        } else if (evidence instanceof ProgramFact program) {
            program.path().ifPresent(this::addPath);
        } else if (evidence instanceof TrustStore store) {
            store.files().forEach(this::addPath);
            store.fileVariable().ifPresent(this::addPath);
            store.directoryVariable().ifPresent(this::addPath);
        } else if (evidence instanceof ResolverSettings settings) {
            addPath(settings.source());
        } else if (evidence instanceof OriginPage page && !PublicNames.isModule(page.importPath())) {
            modules.add(page.importPath());
        }
    }

    private void addCertificate(CertificateFact certificate) {
        certificate.dnsNames().forEach(this::addHost);
        DistinguishedName.values(certificate.subject()).forEach(this::addName);
        DistinguishedName.values(certificate.issuer()).forEach(this::addName);
    }

    private void addName(String name) {
        if (name.matches("(\\*\\.)?[\\p{L}\\p{N}_-]+(\\.[\\p{L}\\p{N}_-]+)+")) {
            addHost(name);
        } else if (name.length() > 3 && !PublicNames.isAuthority(name) && !PublicNames.isHost(name)) {
            // Shorter ones are country codes and numbers, which would tear words apart.
            literals.names().add(name);
        }
    }

    private void addHost(String text) {
        String host = HostsOf.withoutPort(text).toLowerCase(Locale.ROOT);
        String name = host.startsWith("*.") ? host.substring(2) : host;
        if (!name.isEmpty() && !PublicNames.isHost(name) && IpAddress.find(name).isEmpty()) {
            hosts.add(name);
        }
    }

    private void addPath(String path) {
        boolean absolute = path.startsWith("/") || path.matches("[A-Za-z]:[\\\\/].*") || path.startsWith("\\\\");
        if (absolute && path.length() > 1 && !PublicNames.isPath(path)) {
            literals.paths().add(path);
            PublicNames.account(path).ifPresent(accounts::add);
        }
    }

    private void addAccount(String account) {
        String name = account.substring(account.lastIndexOf('\\') + 1);
        if (PublicNames.isAccount(name)) {
            accounts.add(name);
        }
    }

    /** {@return whether a module path is known to be public} */
    boolean isPublicModule(String path) {
        return publicModules.contains(path) || PublicNames.isModule(path);
    }

    /** {@return the module path that a text spells, as it is or escaped as in URLs of a module proxy} */
    Optional<String> module(String text) {
        if (modules.contains(text)) {
            return Optional.of(text);
        }
        String plain = unescaped(text);
        return modules.contains(plain) ? Optional.of(plain) : Optional.empty();
    }

    /** {@return a module path without the {@code !} for capital letters (golang.org/x/mod/module.EscapePath)} */
    static String unescaped(String path) {
        if (path.indexOf('!') < 0) {
            return path;
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < path.length(); i++) {
            boolean capital = path.charAt(i) == '!' && i + 1 < path.length();
            plain.append(capital ? Character.toUpperCase(path.charAt(++i)) : path.charAt(i));
        }
        return plain.toString();
    }
}
