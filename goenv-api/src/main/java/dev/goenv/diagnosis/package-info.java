/**
 * What is wrong and what puts it right, as data.
 *
 * <p>Start at {@link dev.goenv.diagnosis.DoctorReport}. It holds an {@link dev.goenv.diagnosis.Examination}, which is what
 * was seen along the {@linkplain dev.goenv.diagnosis.Leg legs} that the go command would go, and the
 * {@linkplain dev.goenv.diagnosis.Diagnosis diagnoses} that the rules made of it, with
 * {@linkplain dev.goenv.diagnosis.Remedy remedies}.
 *
 * <pre>{@code
 * GoDoctor doctor = GoDoctor.builder().module("golang.org/x/text").build();
 * DoctorReport report = doctor.diagnose();
 * List<Remedy> remedies = report.cause().map(Diagnosis::remedies).orElse(List.of());   // best first
 * for (Remedy remedy : remedies) {
 *     if (remedy.action() instanceof Remedy.Action.Environment change) {
 *         EnvEdit edit = GoEnvFile.current().plan(change.changes());
 *         System.out.print(edit.preview());
 *         EnvEdit.Undo undo = edit.apply();
 *         if (doctor.verify(report, remedy).cause().isEmpty()) {
 *             break;
 *         }
 *         undo.undo();
 *     }
 * }
 * }</pre>
 *
 * <p>Commands and advice are for people: show {@link dev.goenv.diagnosis.Remedy.Action#lines}. Text, JSON and HTML of a
 * report are made by {@code dev.goenv.probes.Reports}; the codes are listed in the README.
 *
 * <p>All values are immutable, safe for several threads, and hold no secrets. No nulls.
 */
@ParametersAreNonnullByDefault
package dev.goenv.diagnosis;

import javax.annotation.ParametersAreNonnullByDefault;
