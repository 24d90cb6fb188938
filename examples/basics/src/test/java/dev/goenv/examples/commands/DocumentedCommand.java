package dev.goenv.examples.commands;

import dev.goenv.testkit.JavaCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A command line that README.md or the README.md of an example tells to type.
 *
 * @param file where it stands, from the root
 * @param line the line
 * @param block whether it is a line of a block; otherwise it stands in a sentence or a table
 */
record DocumentedCommand(String file, String line, boolean block) {
    static final Path ROOT = Path.of(System.getProperty("basedir", "."))
            .toAbsolutePath()
            .normalize()
            .resolve("../..")
            .normalize();

    private static final Pattern INLINE = Pattern.compile("`((?:mvn|java -jar) [^`]+)`");
    private static final Pattern FENCED = Pattern.compile("^```.*?^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern WORD = Pattern.compile("(?:[^\\s\"']|\"[^\"]*\"|'[^']*')+");

    static List<DocumentedCommand> all() throws IOException {
        List<DocumentedCommand> commands = new ArrayList<>(in(ROOT.resolve("README.md")));
        try (Stream<Path> examples = Files.list(ROOT.resolve("examples"))) {
            for (Path example : examples.sorted().toList()) {
                Path readme = example.resolve("README.md");
                if (Files.exists(readme)) {
                    commands.addAll(in(readme));
                }
            }
        }
        return commands;
    }

    private static List<DocumentedCommand> in(Path readme) throws IOException {
        String file = ROOT.relativize(readme).toString();
        List<DocumentedCommand> commands = new ArrayList<>();
        for (String block : JavaCode.fenced(readme, "sh")) {
            block.lines().forEach(line -> commands.add(new DocumentedCommand(file, line, true)));
        }
        Matcher sentence =
                INLINE.matcher(FENCED.matcher(Files.readString(readme)).replaceAll(""));
        sentence.results()
                .map(found -> new DocumentedCommand(file, found.group(1).replaceAll("\\s+", " "), false))
                .forEach(commands::add);
        return commands;
    }

    /** {@return the words of Maven's part of the line, without quotes; none if it has no such part} */
    List<String> maven() {
        int start = line.indexOf("mvn ");
        return start < 0
                ? List.of()
                : WORD.matcher(line.substring(start + "mvn ".length()))
                        .results()
                        .map(MatchResult::group)
                        .map(word -> word.replaceAll("[\"']", ""))
                        .toList();
    }

    @Override
    public String toString() {
        return file + ": " + line;
    }
}
