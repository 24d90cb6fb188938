package dev.goenv.sumdb;

import dev.goenv.internal.syntax.GoSpace;
import dev.goenv.internal.syntax.GoUrl;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.secret.Redaction;
import java.util.List;
import java.util.Optional;

/**
 * What GOSUMDB says: no checksum database, or one with its key and address.
 *
 * <p>The text is {@code off}, or a name or key, optionally followed by blanks and a URL. Known names are
 * {@code sum.golang.org}, whose key the go command has built in, and {@code sum.golang.google.cn}, which means the former
 * at the address of the latter. Every other database is given by its {@linkplain VerifierKey key}. Values are immutable
 * and thread-safe.
 */
public sealed interface ChecksumDatabase {
    /**
     * {@return what a GOSUMDB text means}
     *
     * <p>As {@code dbDial} in {@code cmd/go/internal/modfetch/sumdb.go}, Go 1.27. The two special words are compared before
     * the text is split: {@code "off "} with a blank is the name of an unknown database, and an error.
     *
     * <p>Go 1.27 crashes on a key whose name is no part of a URL at all, such as {@code a%zz}; here that is refused with
     * the words meant for it.
     *
     * @throws GoSyntaxException with the go command's message, without user info
     */
    static ChecksumDatabase parse(String text) {
        if (text.equals("off")) {
            return new Off();
        }
        boolean alias = text.equals(KnownDatabases.CHINA_NAME);
        List<String> fields = GoSpace.fields(alias ? KnownDatabases.CHINA_TEXT : text);
        if (fields.isEmpty()) {
            throw new GoSyntaxException("missing GOSUMDB");
        }
        if (fields.size() > 2) {
            throw new GoSyntaxException("invalid GOSUMDB: too many fields");
        }
        VerifierKey key = key(fields.get(0));
        String directUrl = DatabaseName.directUrl(key.name());
        Optional<String> explicitUrl = fields.size() == 1 ? Optional.empty() : Optional.of(explicitUrl(fields.get(1)));
        return new Database(key, directUrl, explicitUrl);
    }

    private static VerifierKey key(String field) {
        try {
            return VerifierKey.parse(field.equals(KnownDatabases.GOLANG_NAME) ? KnownDatabases.GOLANG_KEY : field);
        } catch (GoSyntaxException e) {
            throw new GoSyntaxException("invalid GOSUMDB: " + e.getMessage());
        }
    }

    private static String explicitUrl(String field) {
        try {
            return GoUrl.parse(field).text();
        } catch (GoSyntaxException e) {
            throw new GoSyntaxException(Redaction.redact("invalid GOSUMDB URL: " + e.getMessage()));
        }
    }

    /** {@code GOSUMDB=off}: no database is asked, except about toolchains, which then fail. */
    record Off() implements ChecksumDatabase {
        @Override
        public String toString() {
            return "off";
        }
    }

    /**
     * A database the go command believes.
     *
     * @param key its key, which also holds its name
     * @param directUrl {@code https://name}, its address unless GOSUMDB gives another or a module proxy stands in for it
     * @param explicitUrl the address given in GOSUMDB; it may hold user info. The go command then asks there and nowhere
     *     else, so no module proxy stands in
     */
    record Database(VerifierKey key, String directUrl, Optional<String> explicitUrl) implements ChecksumDatabase {
        /** {@return the name of the database} */
        public String name() {
            return key.name();
        }

        /** {@return the address at which the database itself is asked; it may hold user info} */
        public String url() {
            return explicitUrl.orElse(directUrl);
        }

        /** {@return {@link #url()} fit to be shown} */
        public String redactedUrl() {
            return Redaction.redact(url());
        }

        /** {@return name, and address if GOSUMDB gives one, without user info} */
        @Override
        public String toString() {
            return explicitUrl.isPresent() ? name() + " at " + redactedUrl() : name();
        }
    }
}
