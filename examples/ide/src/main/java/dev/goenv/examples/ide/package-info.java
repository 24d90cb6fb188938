/**
 * A tool window as the plugin of an IDE would embed it: the environment, the route of a module, the doctor with quick fixes,
 * and the output of a failed go command.
 *
 * <p>{@link dev.goenv.examples.ide.ToolWindow} puts it into a frame of its own. What an IDE embeds is
 * {@link dev.goenv.examples.ide.view.GoPanel}; what it shows is made in {@code model}, which knows nothing of Swing.
 */
@ParametersAreNonnullByDefault
package dev.goenv.examples.ide;

import javax.annotation.ParametersAreNonnullByDefault;
