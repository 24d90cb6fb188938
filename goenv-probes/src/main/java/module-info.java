/** Finds out why the go command fails on a machine, and what fixes it. */
module dev.goenv.probes {
    requires static jsr305;
    requires transitive dev.goenv.config;
    requires com.google.gson;
    requires static com.google.errorprone.annotations;
    requires okhttp3;
    requires org.dnsjava;

    exports dev.goenv.probes;
}
