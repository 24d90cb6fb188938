package dev.goenv.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every public or protected declaration outside internal packages has a comment, and every component of a record
 * has its {@code @param}.
 *
 * <p>Javadoc's own group {@code missing} also asks for a {@code @param} of each parameter of each method, and for those of a
 * record once more at its compact constructor; comments are not better for that.
 */
class CommentsTest {
    @ParameterizedTest
    @ValueSource(strings = {"goenv-api", "goenv-config", "goenv-probes"})
    void exportedDeclarations_haveComments(String artifact) throws IOException {
        Path sources = Path.of(System.getProperty("basedir", "."))
                .resolveSibling(artifact)
                .resolve("src/main/java");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files =
                        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
                Stream<Path> tree = Files.walk(sources)) {
            List<Path> exported = tree.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !sources.relativize(path).toString().contains("internal"))
                    .toList();

            assertThat(exported).isNotEmpty();
            assertThat(missing(compiler, files.getJavaFileObjectsFromPaths(exported)))
                    .isEmpty();
        }
    }

    @Test
    void missing_everyKindOfDeclaration_isNamed() throws IOException {
        String source = """
                package p;
                public class Bare {
                    public int field;
                    public Bare() {}
                    protected void method() {}
                    void hidden() {}
                    @Override public String toString() { return ""; }
                    /** Said. */
                    public interface Said { int size(); }
                    /** No parts. */
                    public record Parts(int a, int b) { public Parts { } }
                    /** Parts.
                     * @param a one
                     * @param b two */
                    public record Told(int a, int b) {}
                    private interface Own { int size(); }
                    public enum Bits { ONE, /** Said. */ TWO }
                }
                """;
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///p/Bare.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };

        assertThat(missing(ToolProvider.getSystemJavaCompiler(), List.of(file)))
                .containsExactly(
                        "p.Bare",
                        "p.Bare.<init>",
                        "p.Bare.Bits",
                        "p.Bare.Bits.ONE",
                        "p.Bare.Parts @param a",
                        "p.Bare.Parts @param b",
                        "p.Bare.Said.size",
                        "p.Bare.field",
                        "p.Bare.method");
    }

    private static Set<String> missing(JavaCompiler compiler, Iterable<? extends JavaFileObject> sources)
            throws IOException {
        JavacTask task = (JavacTask) compiler.getTask(null, null, null, List.of("-proc:none"), null, sources);
        Set<String> missing = new TreeSet<>();
        DocTrees comments = DocTrees.instance(task);
        for (CompilationUnitTree unit : task.parse()) {
            new Scanner(comments, missing).scan(unit, null);
        }
        return missing;
    }

    /** Walks the declarations that code outside the package can name. */
    private static final class Scanner extends TreePathScanner<Void, Void> {
        private final DocTrees comments;
        private final Set<String> missing;

        Scanner(DocTrees comments, Set<String> missing) {
            this.comments = comments;
            this.missing = missing;
        }

        @Override
        public Void visitClass(ClassTree type, Void unused) {
            if (!isOpen(type.getModifiers())) {
                return null;
            }
            Optional<String> comment = comment();
            if (comment.isEmpty()) {
                missing.add(where(type.getSimpleName().toString()));
            }
            if (type.getKind() == Tree.Kind.RECORD) {
                type.getMembers().stream()
                        .filter(VariableTree.class::isInstance)
                        .map(VariableTree.class::cast)
                        .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
                        .filter(part -> !comment.orElse("").contains("@param " + part.getName() + " "))
                        .forEach(part -> missing.add(where(type.getSimpleName() + " @param " + part.getName())));
            }
            return super.visitClass(type, unused);
        }

        @Override
        public Void visitMethod(MethodTree method, Void unused) {
            boolean isOverriding = method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
            boolean isMadeByCompiler = method.getParameters().isEmpty()
                    && comments.getSourcePositions()
                                    .getEndPosition(getCurrentPath().getCompilationUnit(), method)
                            < 0;
            boolean isOfRecord = method.getName().contentEquals("<init>")
                    && parent().map(Tree::getKind)
                            .filter(kind -> kind == Tree.Kind.RECORD)
                            .isPresent();
            if (isOpen(method.getModifiers())
                    && !isOverriding
                    && !isMadeByCompiler
                    && !isOfRecord
                    && comment().isEmpty()) {
                missing.add(where(method.getName().toString()));
            }
            return null;
        }

        @Override
        public Void visitVariable(VariableTree field, Void unused) {
            boolean isOfRecord = parent().map(Tree::getKind)
                            .filter(kind -> kind == Tree.Kind.RECORD)
                            .isPresent()
                    && !field.getModifiers().getFlags().contains(Modifier.STATIC);
            if (isOpen(field.getModifiers()) && !isOfRecord && comment().isEmpty()) {
                missing.add(where(field.getName().toString()));
            }
            return null;
        }

        private Optional<String> comment() {
            return Optional.ofNullable(comments.getDocComment(getCurrentPath()));
        }

        private Optional<Tree> parent() {
            return Optional.ofNullable(getCurrentPath().getParentPath()).map(TreePath::getLeaf);
        }

        private boolean isOpen(ModifiersTree modifiers) {
            boolean isInInterface = parent().map(Tree::getKind)
                    .filter(kind -> kind == Tree.Kind.INTERFACE || kind == Tree.Kind.ANNOTATION_TYPE)
                    .isPresent();
            Set<Modifier> flags = modifiers.getFlags();
            return flags.contains(Modifier.PUBLIC)
                    || flags.contains(Modifier.PROTECTED)
                    || isInInterface && !flags.contains(Modifier.PRIVATE);
        }

        private String where(String name) {
            StringBuilder where = new StringBuilder(name);
            for (TreePath path = getCurrentPath().getParentPath(); path != null; path = path.getParentPath()) {
                if (path.getLeaf() instanceof ClassTree type) {
                    where.insert(0, type.getSimpleName() + ".");
                }
            }
            return getCurrentPath().getCompilationUnit().getPackageName() + "." + where;
        }
    }
}
