/**
 * Probes: small questions to the machine and the network, and what they find.
 *
 * <p>Start at {@link dev.goenv.probe.Probe}. A probe collects {@link dev.goenv.probe.Evidence} and tells how it ended
 * ({@link dev.goenv.probe.Outcome}); what that means is for the rules of a diagnosis, which look at evidence alone. So a
 * saved report can be judged again, by newer rules and without a network.
 *
 * <pre>{@code
 * record DiskProbe(String id) implements Probe {
 *     public Layer layer() { return Layer.LOCAL; }
 *     public String subject() { return "the company's disk"; }
 *     public List<String> dependencies() { return List.of(); }
 *     public Set<String> contacts() { return Set.of(); }
 *     public ProbeResult run(ProbeContext context) {
 *         boolean there = new File("/acme").isDirectory();
 *         Note note = new Note("acme.disk", Boolean.toString(there));
 *         return ProbeResult.of(there ? new Outcome.Passed("/acme is there") : new Outcome.Failed("/acme is missing"), note);
 *     }
 * }
 * GoDoctor doctor = GoDoctor.builder().probe(new DiskProbe("acme:disk")).build();
 * }</pre>
 *
 * <p>A report holds the {@link dev.goenv.probe.ProbeRecord}s; a {@link dev.goenv.probe.ProbeListener} sees them as they come.
 *
 * <p>Everything here but {@link dev.goenv.probe.Probe}, {@link dev.goenv.probe.ProbeContext} and
 * {@link dev.goenv.probe.ProbeListener} is an immutable value without secrets in its {@code toString}. No nulls.
 */
@ParametersAreNonnullByDefault
package dev.goenv.probe;

import javax.annotation.ParametersAreNonnullByDefault;
