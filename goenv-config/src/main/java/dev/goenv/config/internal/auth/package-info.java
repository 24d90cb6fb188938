/**
 * The files behind {@code GOAUTH}: the netrc file of the user, and the directories in which git is asked.
 *
 * <p>Not for use from outside this module. Start with {@link dev.goenv.config.internal.auth.NetrcSource}. The rules are
 * those of {@code cmd/go/internal/auth}, Go 1.27. Files are read through {@link dev.goenv.env.HostSystem} and never
 * written; no program is run. Nothing here is null.
 */
@ParametersAreNonnullByDefault
package dev.goenv.config.internal.auth;

import javax.annotation.ParametersAreNonnullByDefault;
