package dev.goenv.comparison;

/**
 * A recommendation written for one tool, to be copied.
 *
 * @param form what it is written for
 * @param text the lines, each ended by a newline; without secrets
 */
public record Snippet(Form form, String text) {
    /** What a snippet is written for. */
    public enum Form {
        /** sh and its like: for this shell, or a profile. */
        POSIX("POSIX shell"),
        /** PowerShell. */
        POWERSHELL("PowerShell"),
        /** A batch file of cmd.exe. */
        CMD("cmd.exe"),
        /** A Dockerfile for BuildKit. */
        DOCKERFILE("Dockerfile"),
        /** A workflow of GitHub Actions. */
        GITHUB_ACTIONS("GitHub Actions"),
        /** A {@code .gitlab-ci.yml}. */
        GITLAB_CI("GitLab CI"),
        /** A declarative Jenkinsfile. */
        JENKINS("Jenkinsfile");

        private final String title;

        Form(String title) {
            this.title = title;
        }

        /** {@return the name for people} */
        public String title() {
            return title;
        }
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return text;
    }
}
