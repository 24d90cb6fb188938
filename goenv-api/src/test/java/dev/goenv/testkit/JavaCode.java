package dev.goenv.testkit;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Java code that a text shows, and whether it compiles.
 *
 * <p>What holds a class compiles as it stands, with its own imports; anything else as statements, where the types of the given
 * packages and the usual ones of the JDK are at hand.
 *
 * @param text the code
 */
public record JavaCode(String text) {
    private static final Pattern CLASS = Pattern.compile("^(?:public )?(?:final )?class (\\w+)", Pattern.MULTILINE);
    private static final List<String> OF_THE_JDK =
            List.of("java.io", "java.net", "java.nio.file", "java.time", "java.util", "java.util.concurrent");

    /** {@return the blocks of a Markdown file that are fenced as {@code language}} */
    public static List<String> fenced(Path markdown, String language) throws IOException {
        Pattern block = Pattern.compile("^```" + language + "\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
        return block.matcher(Files.readString(markdown))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /**
     * Compiles the code.
     *
     * @param packages the packages whose types statements use by their simple names
     * @param beside types whose jars or directories make the class path
     * @param output where classes are written to
     * @return what javac says is wrong; nothing if the code is fine
     */
    public List<String> problems(Iterable<String> packages, List<Class<?>> beside, Path output) {
        Matcher declared = CLASS.matcher(text);
        boolean whole = declared.find();
        String name = whole ? declared.group(1) : "Documented";
        JavaFileObject file = source(name, whole ? text : statements(packages));
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of("-proc:none", "-d", output.toString(), "-classpath", classPath(beside));
        compiler.getTask(null, null, diagnostics, options, null, List.of(file)).call();
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .toList();
    }

    private String statements(Iterable<String> packages) {
        StringBuilder source = new StringBuilder();
        packages.forEach(name -> source.append("import ").append(name).append(".*;\n"));
        OF_THE_JDK.forEach(name -> source.append("import ").append(name).append(".*;\n"));
        return source.append("class Documented {\nvoid run() throws Exception {\n")
                .append(text)
                .append("\n}\n}\n")
                .toString();
    }

    private static JavaFileObject source(String name, String text) {
        return new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    private static String classPath(List<Class<?>> beside) {
        return Stream.concat(beside.stream().map(JavaCode::place), Stream.of(System.getProperty("java.class.path")))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
