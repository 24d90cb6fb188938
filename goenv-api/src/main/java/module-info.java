/** The values and interfaces of goenv: what the Go environment is, without reading any. */
module dev.goenv.api {
    requires static jsr305;

    exports dev.goenv.module;
    exports dev.goenv.secret;
    exports dev.goenv.env;
}
