package dev.goenv.auth;

import dev.goenv.internal.syntax.GoBytes;
import dev.goenv.internal.syntax.GoSpace;
import dev.goenv.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The entries of a netrc file that the go command can use.
 *
 * <p>Every text is a netrc file; what does not fit is passed over. The rules are those of
 * {@code cmd/go/internal/auth/netrc.go}, function {@code parseNetrc}, Go 1.27, and differ from what other programs do:
 *
 * <ul>
 *   <li>Words are taken in pairs from the start of each line. Quotes and {@code #} have no meaning, and one odd word
 *       shifts the rest of its line.
 *   <li>An entry counts as soon as it has machine, login and password, in any order after {@code machine}.
 *   <li>A macro ends at an empty line; with Windows line ends there is none, and the rest of the file is lost.
 *   <li>{@code default} alone at the place of a keyword at the end of a line ends the file. With words after it on the
 *       same line it is passed over together with the next word.
 * </ul>
 *
 * @param lines the complete entries, in the order of the file
 */
public record Netrc(List<NetrcLine> lines) {
    /** Copies the list. */
    public Netrc {
        lines = List.copyOf(lines);
    }

    /** {@return a file without entries, which is what the go command makes of a missing one} */
    public static Netrc empty() {
        return new Netrc(List.of());
    }

    /** {@return the entries of a file; bytes that are not UTF-8 come back unchanged in the credentials} */
    public static Netrc parse(byte[] content) {
        return parse(GoBytes.decode(new String(content, StandardCharsets.ISO_8859_1)));
    }

    /** {@return the entries of a file with this text} */
    public static Netrc parse(String text) {
        Parser parser = new Parser();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            if (!parser.line(text.substring(start, end < 0 ? text.length() : end)) || end < 0) {
                break;
            }
            start = end + 1;
        }
        return new Netrc(parser.complete);
    }

    /**
     * {@return the entries as credentials in the order in which the go command stores them: last line first, so that of
     * two entries for one machine the first stays}
     */
    public List<Credential> credentials() {
        List<Credential> credentials = new ArrayList<>();
        for (int i = lines.size() - 1; i >= 0; i--) {
            credentials.add(lines.get(i).credential());
        }
        return List.copyOf(credentials);
    }

    /** The state that goes from one line to the next. */
    private static final class Parser {
        private final List<NetrcLine> complete = new ArrayList<>();
        private boolean inMacro;
        private String machine = "";
        private String login = "";
        private String password = "";

        /** Takes in one line and tells whether the file goes on. */
        boolean line(String line) {
            if (inMacro) {
                inMacro = !line.isEmpty();
                return true;
            }
            List<String> words = GoSpace.fields(line);
            int i = 0;
            for (; i < words.size() - 1; i += 2) {
                pair(words.get(i), words.get(i + 1));
            }
            return i >= words.size() || !words.get(i).equals("default");
        }

        private void pair(String key, String value) {
            switch (key) {
                case "machine" -> start(value);
                case "login" -> login = value;
                case "password" -> password = value;
                case "macdef" -> inMacro = true;
                default -> {}
            }
            if (!machine.isEmpty() && !login.isEmpty() && !password.isEmpty()) {
                complete.add(new NetrcLine(machine, login, Secret.of(password)));
                start("");
            }
        }

        private void start(String newMachine) {
            machine = newMachine;
            login = "";
            password = "";
        }
    }
}
