/**
 * What the output of a failed go command says: which {@linkplain dev.goenv.output.GoFailure failures} are in it, and which
 * {@linkplain dev.goenv.output.Explanation causes} explain them.
 *
 * <p>The text is read by {@code GoOutput} of goenv-probes; here is what it finds. One line of the go command may have ten causes,
 * so an explanation tells how sure it is, what else prints the same words, and what evidence would tell them apart:
 *
 * <pre>{@code
 * String text = "go: example.com/hello@v1.0.0: module lookup disabled by GOPROXY=off\n";
 * for (Explanation explanation : GoOutput.parse(text).explain()) {
 *     System.out.println(explanation.diagnosis().title() + " (" + explanation.confidence() + ")");
 *     System.out.println("line " + explanation.words().line() + ": " + explanation.words().text());
 *     System.out.println("or else: " + explanation.alternatives());
 * }
 * }</pre>
 *
 * <p>Everything is immutable, may be used by several threads, and holds no secrets: what looks like one is removed from every
 * text. No method takes or returns null.
 */
@ParametersAreNonnullByDefault
package dev.goenv.output;

import javax.annotation.ParametersAreNonnullByDefault;
