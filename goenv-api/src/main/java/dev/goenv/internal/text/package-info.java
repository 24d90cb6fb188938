/**
 * Text as Go sees it: sequences of UTF-8 bytes, quoted by {@code strconv.Quote}, classified by the Unicode tables that
 * the go command was built with; and the phrases that it prints for HTTP statuses.
 *
 * <p>A leaf: it depends on nothing, so that every grammar of goenv can quote in its messages what it refuses. Start with
 * {@link dev.goenv.internal.text.GoText}.
 *
 * <p>Go's texts may hold bytes that are not valid UTF-8. In a Java text the unpaired surrogate U+DC00 + byte stands for one
 * (byte 0x80 to 0xFF). Any other unpaired surrogate, as a Windows environment variable may hold, stands for the three
 * invalid bytes that Go makes of it (package {@code syscall}, {@code UTF16ToString}).
 *
 * <p>Pure functions over immutable tables, safe for all threads. Nothing takes or returns null.
 */
@ParametersAreNonnullByDefault
package dev.goenv.internal.text;

import javax.annotation.ParametersAreNonnullByDefault;
