/**
 * What the panel shows and does, without Swing.
 *
 * <p>The rule for threads: models are told and asked on the event thread, work on threads of {@link
 * dev.goenv.examples.ide.model.Tasks}, and answer on the event thread again. Nothing else is shared between threads.
 */
@ParametersAreNonnullByDefault
package dev.goenv.examples.ide.model;

import javax.annotation.ParametersAreNonnullByDefault;
