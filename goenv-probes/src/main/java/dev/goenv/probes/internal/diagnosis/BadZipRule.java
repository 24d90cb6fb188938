package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.HttpAnswer;
import java.util.Optional;

/** A zip that is missing, none, or has the wrong files in it. */
final class BadZipRule implements CauseRule {
    static final String CODE = "modproxy.bad-zip";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the module proxy has the version, but its .zip is missing, no zip, packed wrongly, or a body is no gzip";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return ModuleAnswer.of(symptom)
                .filter(answer -> zip(answer) || gzip(answer.answer()))
                .map(answer -> BadContent.draft(
                                CODE,
                                answer,
                                answer.asked("zip")
                                        ? "the zip"
                                        : "the ." + answer.answer().operation())
                        .diagnosis());
    }

    private static boolean zip(ModuleAnswer answer) {
        return answer.asked("zip")
                && answer.answered()
                && (answer.answer().notFound()
                        || answer.answer().status() / 100 == 2
                                && answer.answer().problem().isPresent());
    }

    /** Said to be packed, and not unpacked by go: what ends too early then need not have been cut. */
    private static boolean gzip(HttpAnswer answer) {
        boolean whole = answer.contentLength()
                .filter(length -> length == answer.bytes())
                .isPresent();
        boolean problem = answer.result() == HttpAnswer.Result.MALFORMED
                || answer.result() == HttpAnswer.Result.TRUNCATED && whole
                || answer.result() == HttpAnswer.Result.ANSWERED
                        && answer.problem().isPresent();
        return problem
                && Phrases.header(answer, "content-encoding")
                        .filter("gzip"::equals)
                        .isPresent();
    }
}
