/**
 * A gate for pipelines: looks whether the go command can download, before a job tries.
 *
 * <p>Start at {@link dev.goenv.examples.ci.Gate}. Each form of output is one class, made of a
 * {@link dev.goenv.diagnosis.DoctorReport} alone: {@code JUnitXml}, {@code Sarif}, {@code Annotations}.
 */
@ParametersAreNonnullByDefault
package dev.goenv.examples.ci;

import javax.annotation.ParametersAreNonnullByDefault;
