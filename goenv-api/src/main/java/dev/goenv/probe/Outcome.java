package dev.goenv.probe;

import dev.goenv.secret.Redaction;

/**
 * How a probe ended. Six ways, never a boolean: "not known" is not "bad", and "not reached" is neither.
 *
 * <p>Messages are fit to be shown: secrets are removed. Immutable and thread-safe.
 */
public sealed interface Outcome {
    /** {@return which of the six it is} */
    Status status();

    /** {@return what to tell, in one sentence without secrets} */
    String message();

    /** {@return whether what depends on the probe can be tried} */
    default boolean lets() {
        return switch (status()) {
            case PASSED, WARNING, NOT_APPLICABLE -> true;
            case FAILED, SKIPPED, UNKNOWN -> false;
        };
    }

    /** The six ways, by name. */
    enum Status {
        /** It works. */
        PASSED,
        /** It works, with something worth knowing. */
        WARNING,
        /** It does not work, and the go command would fail here. */
        FAILED,
        /** It was not tried, since something below it does not work. */
        SKIPPED,
        /** There is nothing to try. */
        NOT_APPLICABLE,
        /** It could not be found out. */
        UNKNOWN
    }

    /**
     * It works.
     *
     * @param message what was seen
     */
    record Passed(String message) implements Outcome {
        /** Removes secrets. */
        public Passed {
            message = Redaction.redact(message);
        }

        @Override
        public Status status() {
            return Status.PASSED;
        }
    }

    /**
     * It works, with something worth knowing.
     *
     * @param message what that is
     */
    record Warning(String message) implements Outcome {
        /** Removes secrets. */
        public Warning {
            message = Redaction.redact(message);
        }

        @Override
        public Status status() {
            return Status.WARNING;
        }
    }

    /**
     * It does not work, and the go command would fail here.
     *
     * @param message what was tried, on what, and what came back; in the go command's words where it has them
     */
    record Failed(String message) implements Outcome {
        /** Removes secrets. */
        public Failed {
            message = Redaction.redact(message);
        }

        @Override
        public Status status() {
            return Status.FAILED;
        }
    }

    /**
     * It was not tried, since something below it does not work.
     *
     * @param blockedBy the id of the probe that stands in the way: the lowest one, which was tried itself
     */
    record Skipped(String blockedBy) implements Outcome {
        @Override
        public Status status() {
            return Status.SKIPPED;
        }

        @Override
        public String message() {
            return "not reached, because of " + blockedBy;
        }
    }

    /**
     * There is nothing to try.
     *
     * @param message why
     */
    record NotApplicable(String message) implements Outcome {
        /** Removes secrets. */
        public NotApplicable {
            message = Redaction.redact(message);
        }

        @Override
        public Status status() {
            return Status.NOT_APPLICABLE;
        }
    }

    /**
     * It could not be found out.
     *
     * @param message why: the time was up, the run was cancelled, the probe itself broke
     */
    record Unknown(String message) implements Outcome {
        /** Removes secrets. */
        public Unknown {
            message = Redaction.redact(message);
        }

        @Override
        public Status status() {
            return Status.UNKNOWN;
        }
    }
}
