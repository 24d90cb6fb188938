package dev.goenv.module;

import dev.goenv.secret.Redaction;
import java.io.Serial;
import java.util.Objects;

/**
 * A text that does not follow one of Go's grammars: a module path, a version, a GOPROXY list, a verifier key.
 *
 * <p>The message is the one the go command prints for the same text, without its {@code go: } prefix, and without user
 * info of URLs. Every {@code parse} method of goenv throws this and nothing else for malformed text.
 */
public final class GoSyntaxException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * An exception with the go command's message for the malformed text.
     *
     * @param message the message; what {@link Redaction} recognises as a secret is removed from it here, because a URL with
     *     a password may be pasted where any other text is expected
     */
    public GoSyntaxException(String message) {
        super(Redaction.redact(message));
    }

    /** {@return the go command's message, without secrets} */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
