/**
 * What the machine itself tells, before a packet is sent: configuration, directories, programs, credentials, the kind of
 * machine. Nothing here contacts a host.
 *
 * <p>One probe a class; start at {@link dev.goenv.probes.internal.local.ConfigProbe}. The machine is a
 * {@link dev.goenv.env.HostSystem}, which need not be this one; what can be known of this one alone comes in by
 * {@link dev.goenv.probes.internal.local.LocalDisk} and {@link dev.goenv.probes.internal.local.ProgramRunner}.
 *
 * <p>Rules in force: what the go command says before it asks anybody ({@code cmd/go/main.go}, {@code cmd/go/internal/cfg}),
 * and {@code os/exec.LookPath} for programs, Go 1.27. Probes are immutable, and each runs on one thread. No nulls.
 */
@ParametersAreNonnullByDefault
package dev.goenv.probes.internal.local;

import javax.annotation.ParametersAreNonnullByDefault;
