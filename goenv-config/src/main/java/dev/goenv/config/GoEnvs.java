package dev.goenv.config;

/** The door to Go environments. */
public final class GoEnvs {
    private GoEnvs() {}
}
