/** The panel in Swing: one class a part, each of which shows a model. Used on the event thread only. */
@ParametersAreNonnullByDefault
package dev.goenv.examples.ide.view;

import javax.annotation.ParametersAreNonnullByDefault;
