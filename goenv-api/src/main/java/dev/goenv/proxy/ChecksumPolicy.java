package dev.goenv.proxy;

import dev.goenv.module.GoSyntaxException;
import dev.goenv.secret.Redaction;
import dev.goenv.sumdb.ChecksumDatabase;
import java.util.Objects;
import java.util.Optional;

/**
 * What GOSUMDB and GONOSUMDB say together. Immutable and thread-safe.
 *
 * @param database what GOSUMDB means, or empty if it is malformed
 * @param problem the go command's message if GOSUMDB is malformed, without secrets, or empty
 * @param where in words where GOSUMDB is set
 * @param unchecked the modules that no database is asked about: GONOSUMDB, or GOPRIVATE when inherited
 */
public record ChecksumPolicy(
        Optional<ChecksumDatabase> database, Optional<String> problem, String where, PrivatePatterns unchecked) {
    /**
     * Checks that exactly one of {@code database} and {@code problem} is present.
     *
     * @throws IllegalArgumentException if both or none is
     */
    public ChecksumPolicy {
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(unchecked, "unchecked");
        if (database.isPresent() == problem.isPresent()) {
            throw new IllegalArgumentException("either a database or a problem");
        }
        problem = problem.map(Redaction::redact);
    }

    /** {@return the policy for a GOSUMDB that means something} */
    public static ChecksumPolicy of(ChecksumDatabase database, String where, PrivatePatterns unchecked) {
        return new ChecksumPolicy(Optional.of(database), Optional.empty(), where, unchecked);
    }

    /** {@return the policy for a malformed GOSUMDB: every module that would be checked fails with {@code problem}} */
    public static ChecksumPolicy malformed(String problem, String where, PrivatePatterns unchecked) {
        return new ChecksumPolicy(Optional.empty(), Optional.of(problem), where, unchecked);
    }

    /** {@return the policy for a GOSUMDB text, malformed or not} */
    public static ChecksumPolicy parse(String gosumdb, String where, PrivatePatterns unchecked) {
        try {
            return of(ChecksumDatabase.parse(gosumdb), where, unchecked);
        } catch (GoSyntaxException e) {
            return malformed(e.getMessage(), where, unchecked);
        }
    }

    /** {@return what holds on an unchanged installation: sum.golang.org is asked about every module} */
    public static ChecksumPolicy standard() {
        return parse("sum.golang.org", "default", PrivatePatterns.none("GONOSUMDB"));
    }

    /** {@return whether GOSUMDB is {@code off}} */
    boolean off() {
        return database.filter(ChecksumDatabase.Off.class::isInstance).isPresent();
    }
}
