/**
 * The doctor as an Eclipse plug-in runs it: a background job with progress and a cancel button, whose result is an
 * {@code IStatus} that any error dialog or log of Eclipse can show.
 *
 * <p>Begin at {@link dev.goenv.examples.eclipse.DoctorJob}, which is all that a plug-in needs, with
 * {@link dev.goenv.examples.eclipse.ReportStatus}. {@link dev.goenv.examples.eclipse.Equinox} boots the framework that Eclipse
 * is built on without a workbench, with goenv and its libraries as bundles, so that the job can be tried anywhere.
 */
@ParametersAreNonnullByDefault
package dev.goenv.examples.eclipse;

import javax.annotation.ParametersAreNonnullByDefault;
