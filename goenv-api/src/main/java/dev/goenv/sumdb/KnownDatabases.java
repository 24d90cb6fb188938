package dev.goenv.sumdb;

/** The databases the go command knows by name: {@code cmd/go/internal/modfetch/key.go} and {@code dbDial}, Go 1.27. */
final class KnownDatabases {
    static final String GOLANG_NAME = "sum.golang.org";
    static final String GOLANG_KEY = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";

    /** The same database under a name that resolves in mainland China; only this exact text is the alias. */
    static final String CHINA_NAME = "sum.golang.google.cn";

    static final String CHINA_TEXT = GOLANG_NAME + " https://" + CHINA_NAME;

    private KnownDatabases() {}
}
