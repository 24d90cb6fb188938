/** The values and interfaces of goenv: what the Go environment is, without reading any. */
@SuppressWarnings("module") // the module that the qualified export names is built after this one
module dev.goenv.api {
    requires static jsr305;

    exports dev.goenv.module;
    exports dev.goenv.output;
    exports dev.goenv.secret;
    exports dev.goenv.sumdb;
    exports dev.goenv.proxy;
    exports dev.goenv.env;
    exports dev.goenv.http;
    exports dev.goenv.auth;
    exports dev.goenv.vcs;
    exports dev.goenv.toolchain;
    exports dev.goenv.probe;
    exports dev.goenv.diagnosis;
    exports dev.goenv.comparison;
    exports dev.goenv.internal.syntax to
            dev.goenv.config,
            dev.goenv.probes;
    exports dev.goenv.internal.text to
            dev.goenv.probes;
}
