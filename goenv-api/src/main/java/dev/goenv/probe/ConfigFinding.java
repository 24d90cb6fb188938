package dev.goenv.probe;

import dev.goenv.env.EnvChange;
import dev.goenv.env.Finding;
import dev.goenv.env.Origin;
import dev.goenv.secret.Redaction;
import java.util.List;

/**
 * What the check of the configuration found.
 *
 * @param code the code of {@link Finding}
 * @param severity how bad it is
 * @param variable the variable it is about
 * @param place where it is set, in words
 * @param origin where it is set: the layer
 * @param message what is wrong
 * @param corrections changes that put it right, as far as they are fit to be shown; empty if a person has to decide
 */
public record ConfigFinding(
        String code,
        Finding.Severity severity,
        String variable,
        String place,
        Place origin,
        String message,
        List<EnvChange> corrections)
        implements Evidence {
    /** Copies the list. */
    public ConfigFinding {
        corrections = List.copyOf(corrections);
    }

    /** In which layer a variable is set. */
    public enum Place {
        /** Changed by {@code GoEnv.with}. */
        WHAT_IF,
        /** In the OS environment, which {@code go env -w} can't change. */
        OS,
        /** In the user's go/env file. */
        USER_FILE,
        /** In GOROOT's go.env. */
        GOROOT_FILE,
        /** Computed, or a default. */
        DEFAULT;

        /** {@return the layer of an origin} */
        public static Place of(Origin origin) {
            if (origin instanceof Origin.WhatIf) {
                return WHAT_IF;
            }
            if (origin instanceof Origin.OsEnvironment) {
                return OS;
            }
            if (origin instanceof Origin.UserFile) {
                return USER_FILE;
            }
            return origin instanceof Origin.GorootFile ? GOROOT_FILE : DEFAULT;
        }
    }

    /** {@return a finding as evidence; a correction that holds a secret is left out} */
    public static ConfigFinding of(Finding finding) {
        List<EnvChange> shown = finding.corrections().stream()
                .filter(change -> change.toString().equals(plain(change)))
                .toList();
        return new ConfigFinding(
                finding.code(),
                finding.severity(),
                Redaction.redact(finding.variable()),
                finding.origin().toString(),
                Place.of(finding.origin()),
                finding.message(),
                shown.size() == finding.corrections().size() ? shown : List.of());
    }

    private static String plain(EnvChange change) {
        return change instanceof EnvChange.Set set
                ? "go env -w " + set.name() + "=" + set.text()
                : "go env -u " + change.name();
    }
}
