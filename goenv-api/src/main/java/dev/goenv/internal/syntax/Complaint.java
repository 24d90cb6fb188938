package dev.goenv.internal.syntax;

import dev.goenv.module.GoSyntaxException;
import dev.goenv.secret.Redaction;
import java.io.Serial;
import java.util.function.UnaryOperator;

/**
 * What a parser of this package has against its input: words of ours, and pieces of the input that Go quotes.
 *
 * <p>The two are kept apart until the message is made, since a piece may be a part of a password:
 * {@code http://user:pa/ss@host} is refused because of the "port" {@code :pa}.
 */
final class Complaint extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String[] parts;

    /** A complaint of words and pieces (byte strings) in turn, words first. */
    Complaint(String... parts) {
        super(null, null, false, false);
        this.parts = parts;
    }

    /** {@return this complaint with {@code words} before it} */
    Complaint after(String words) {
        String[] extended = parts.clone();
        extended[0] = words + parts[0];
        return new Complaint(extended);
    }

    /** {@return the exception for a parser whose input was {@code input}; hides pieces of what is secret in it} */
    GoSyntaxException about(String input) {
        String shown = Redaction.redact(input);
        boolean secrets = !shown.equals(input);
        return new GoSyntaxException(words(piece -> secrets && !shown.contains(piece) ? Redaction.MASK : piece));
    }

    /**
     * {@return the message with Go's {@code parse "input": } before it}
     *
     * @param whole the text that the input was cut from, which may show that what looks like a port is part of a password
     */
    GoSyntaxException aboutUrl(String input, String whole) {
        String all = Redaction.redact(whole);
        String shown = Redaction.redact(input);
        // Without secrets the input need not stand in the whole as it is: a scheme may have been added.
        boolean torn = !all.equals(whole) && shown.equals(input) && !all.contains(shown.replaceFirst("^https://", ""));
        String start = "parse " + GoQuote.quote(torn ? all : shown) + ": ";
        return after(start).about(whole);
    }

    private String words(UnaryOperator<String> show) {
        StringBuilder message = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            message.append(i % 2 == 0 ? parts[i] : GoQuote.quote(show.apply(GoBytes.decode(parts[i]))));
        }
        return message.toString();
    }
}
