/**
 * What the go command calls a module and a version, and which modules a pattern means.
 *
 * <p><b>The idea.</b> Each type is one of Go's grammars and holds only texts that Go accepts: {@code X.parse(text)} answers
 * with a value, or throws {@link dev.goenv.module.GoSyntaxException} with the message the go command prints for the same
 * text. Nothing here reads a file or asks a server, so a valid {@link dev.goenv.module.ModulePath} says nothing about
 * whether there is such a module. The rules are those of {@code golang.org/x/mod/module} and {@code .../semver} as shipped
 * with Go 1.27; each type names file and function.
 *
 * <p><b>Where to start.</b>
 *
 * <pre>{@code
 * ModuleVersion quote = ModuleVersion.parse("rsc.io/quote/v3@v3.1.0");
 * quote.path().prefix();                                  // rsc.io/quote
 * quote.path().pathMajor();                               // /v3
 * ModulePath.parse("github.com/Azure/azure-sdk").escaped();  // github.com/!azure/azure-sdk
 *
 * ModulePath.parse("example.com/a b");
 * // GoSyntaxException: malformed module path "example.com/a b": invalid char ' '
 *
 * Version.parse("v1.2.3-rc.1").compareTo(Version.parse("v1.2.3"));   // negative
 * PseudoVersion.parse("v0.0.0-20191109021931-daa7c04131f5").time();  // 2019-11-09T02:19:31Z
 *
 * ModulePatterns ours = ModulePatterns.parse("*.corp.example.com,example.com/team");
 * ours.matches("git.corp.example.com/tool");              // true
 * ours.match("example.com/team/x").orElseThrow().index(); // 1, the second entry
 * }</pre>
 *
 * <p><b>Three kinds of path.</b> A {@linkplain dev.goenv.module.ModulePath module path} begins with something like a domain
 * name; an {@linkplain dev.goenv.module.ImportPath import path} need not; a {@linkplain dev.goenv.module.FilePath file path}
 * inside a module may also have blanks, more punctuation, and letters of any script. Which letters there are is a matter of
 * the Unicode version; it is that of Go 1.27, 17.0.0, on every JDK. Go 1.24 (Unicode 15.0.0) refuses the
 * letters added since.
 *
 * <p><b>Two kinds of version text.</b> A {@link dev.goenv.module.Version} is a semantic version. What a user writes after
 * {@code @} may also be a query such as {@code latest}; functions that accept any text are static and say so.
 *
 * <p><b>Patterns</b> are matched against as many leading elements of a path as they have themselves, see
 * {@link dev.goenv.module.ModulePatterns}.
 *
 * <p><b>Secrets.</b> A URL with a password may be pasted where a module path is expected, and messages quote what they
 * refuse: user info is masked in them, and there alone they differ from Go's. <b>Texts.</b> Go's texts are UTF-8 bytes; an
 * unpaired surrogate in a Java text is invalid UTF-8, never an error of another kind.
 *
 * <p>All types are immutable and safe for use by several threads. Nothing takes or returns null.
 *
 * @see <a href="https://go.dev/ref/mod#module-path">Module paths</a>
 * @see <a href="https://go.dev/ref/mod#versions">Versions</a>
 * @see <a href="https://go.dev/ref/mod#goproxy-protocol">Escaping, with the module proxy protocol</a>
 * @see <a href="https://go.dev/ref/mod#private-modules">Patterns of private modules</a>
 * @see <a href="https://github.com/golang/go/tree/go1.27.4/src/cmd/vendor/golang.org/x/mod">golang.org/x/mod as shipped with Go 1.27</a>
 */
@ParametersAreNonnullByDefault
package dev.goenv.module;

import javax.annotation.ParametersAreNonnullByDefault;
