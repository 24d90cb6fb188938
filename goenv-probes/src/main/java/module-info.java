/** Finds out why the go command fails on a machine, and what fixes it. */
module dev.goenv.probes {
    requires static jsr305;
    requires transitive dev.goenv.config;
}
