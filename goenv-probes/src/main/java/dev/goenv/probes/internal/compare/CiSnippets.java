package dev.goenv.probes.internal.compare;

import dev.goenv.comparison.CacheDirectory;
import dev.goenv.comparison.Profile;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Definitions of CI jobs: caches are keyed by go.sum, and credentials are a netrc file made of a secret named {@code GO_NETRC},
 * or {@code go-netrc} in Jenkins.
 */
final class CiSnippets {
    private CiSnippets() {}

    /** The action setup-go keeps GOMODCACHE and GOCACHE, wherever they are. */
    static String gitHub(Profile profile, Map<String, String> values) {
        StringBuilder text = new StringBuilder("""
                name: build
                on: [push, pull_request]
                permissions:
                  contents: read
                jobs:
                  build:
                    runs-on: %s
                    env:
                """.formatted(windows(profile) ? "windows-latest" : "ubuntu-latest"));
        yaml(text, "      ", values);
        text.append("""
                    steps:
                      - uses: actions/checkout@v4
                      - uses: actions/setup-go@v5
                        with:
                          go-version-file: go.mod
                          cache-dependency-path: go.sum
                """);
        if (Snippets.needsNetrc(profile)) {
            text.append("""
                          - name: Credentials
                            shell: bash
                            env:
                              NETRC_TEXT: ${{ secrets.GO_NETRC }}
                            run: |
                              umask 077
                              printf '%s\\n' "$NETRC_TEXT" > "$HOME/.netrc"
                    """);
        }
        return text.append("""
                      - run: go build ./...
                      - run: go test ./...
                """).toString();
    }

    /** GitLab keeps only what lies in the project's directory; go leaves out names that begin with a dot. */
    static String gitLab(Profile profile, Map<String, String> values) {
        Map<String, String> inProject = new LinkedHashMap<>(Snippets.withoutCaches(values));
        inProject.put("GOMODCACHE", "$CI_PROJECT_DIR/.go/mod");
        inProject.put("GOCACHE", "$CI_PROJECT_DIR/.go/build");
        StringBuilder text = new StringBuilder("""
                build:
                  image: golang:1.27
                  variables:
                """);
        yaml(text, "    ", inProject);
        text.append("""
                  cache:
                    key:
                      files:
                        - go.sum
                    paths:
                      - .go/mod/
                      - .go/build/
                """);
        if (Snippets.needsNetrc(profile)) {
            text.append("""
                      # GO_NETRC is a variable of type File.
                      before_script:
                        - install -m 600 "$GO_NETRC" "$HOME/.netrc"
                    """);
        }
        return text.append("""
                  script:
                    - go build ./...
                    - go test ./...
                """).toString();
    }

    /** Credentials are there for the steps within alone. */
    static String jenkins(Profile profile, Map<String, String> values) {
        StringBuilder text = new StringBuilder("""
                pipeline {
                    agent any
                    environment {
                """);
        values.forEach((name, value) -> text.append("        ")
                .append(name)
                .append(" = '")
                .append(value.replace("\\", "\\\\"))
                .append("'\n"));
        text.append("""
                    }
                    stages {
                        stage('Build') {
                            steps {
                """);
        String command = windows(profile) ? "bat" : "sh";
        String steps = command + " 'go build ./...'\n" + command + " 'go test ./...'\n";
        text.append((Snippets.needsNetrc(profile) ? withCredentials(profile, steps) : steps).indent(16));
        return text.append("""
                            }
                        }
                    }
                }
                """).toString();
    }

    /** Go reads the file that NETRC names; git does not, and gets its credential by itself. */
    private static String withCredentials(Profile profile, String steps) {
        String git = profile.privateFromOrigin() ? ",\n    gitUsernamePassword(credentialsId: 'go-git')" : "";
        return "withCredentials([\n    file(credentialsId: 'go-netrc', variable: 'NETRC')" + git + "\n]) {\n"
                + steps.indent(4) + "}\n";
    }

    private static boolean windows(Profile profile) {
        return profile instanceof Profile.ContinuousIntegration job
                && job.caches().filter(CacheDirectory::windows).isPresent();
    }

    private static void yaml(StringBuilder text, String indent, Map<String, String> values) {
        values.forEach((name, value) -> text.append(indent)
                .append(name)
                .append(": \"")
                .append(value.replace("\\", "\\\\"))
                .append("\"\n"));
    }
}
