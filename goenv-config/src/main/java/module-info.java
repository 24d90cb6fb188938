/** Reads, explains and writes the Go environment of a machine. */
module dev.goenv.config {
    requires static jsr305;
    requires transitive dev.goenv.api;

    exports dev.goenv.config;
}
