/**
 * Which version control systems the go command may run for which modules: the value of {@code GOVCS}.
 *
 * <p><b>Where to start.</b> {@link dev.goenv.vcs.VcsRules} holds the rules and answers with a
 * {@link dev.goenv.vcs.VcsDecision}, which names the rule that decided.
 *
 * <pre>{@code
 * VcsRules rules = VcsRules.parse("*.corp.example:git,public:off");
 * rules.decide("git.corp.example/team", Visibility.PRIVATE, "git");
 * // git may be run for private git.corp.example/team: GOVCS rule *.corp.example:git
 * VcsRules.parse("").decide("example.com/x", Visibility.PUBLIC, "svn");
 * // svn may not be run for public example.com/x: built-in rule public:git|hg
 * }</pre>
 *
 * <p><b>The rule in force</b> ({@code cmd/go/internal/vcs/vcs.go}, functions {@code parseGOVCS}, {@code allow} and
 * {@code checkGOVCS}, Go 1.27). The first rule whose pattern fits the path decides. After the rules written in
 * {@code GOVCS} come two that are always there: {@code private:all,public:git|hg}. A path is private when it matches
 * {@code GOPRIVATE}. See <a href="https://go.dev/ref/mod#vcs-govcs">Controlling version control tools with GOVCS</a>.
 *
 * <p>Every type is an immutable value, safe for use by several threads. No parameter and no result is null.
 */
@ParametersAreNonnullByDefault
package dev.goenv.vcs;

import javax.annotation.ParametersAreNonnullByDefault;
