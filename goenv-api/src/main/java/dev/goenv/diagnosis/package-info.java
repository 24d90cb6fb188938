/**
 * What is wrong and what puts it right, as data.
 *
 * <p>Start at {@link dev.goenv.diagnosis.DoctorReport}. It holds an {@link dev.goenv.diagnosis.Examination}, which is what
 * was seen along the {@linkplain dev.goenv.diagnosis.Leg legs} that the go command would go, and the
 * {@linkplain dev.goenv.diagnosis.Diagnosis diagnoses} that the rules made of it, with
 * {@linkplain dev.goenv.diagnosis.Remedy remedies}.
 *
 * <pre>{@code
 * DoctorReport report = GoDoctor.builder().build().diagnose();
 * Diagnosis cause = report.cause().orElseThrow();
 * Remedy remedy = cause.remedies().get(0);
 * if (remedy.action() instanceof Remedy.Action.Environment change) {
 *     EnvEdit edit = GoEnvFile.current().plan(change.changes());
 *     System.out.print(edit.preview());
 *     EnvEdit.Undo undo = edit.apply();
 *     if (GoDoctor.builder().build().verify(report, remedy).cause().isPresent()) {
 *         undo.undo();
 *     }
 * }
 * }</pre>
 *
 * <p>All values are immutable and hold no secrets. No nulls.
 */
@ParametersAreNonnullByDefault
package dev.goenv.diagnosis;

import javax.annotation.ParametersAreNonnullByDefault;
