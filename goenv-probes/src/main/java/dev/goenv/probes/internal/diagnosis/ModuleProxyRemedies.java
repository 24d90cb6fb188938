package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Examination;
import dev.goenv.diagnosis.Remedy;

/** What helps where a module proxy is the trouble, for more than one cause. */
final class ModuleProxyRemedies {
    private final Symptom symptom;
    private final Remedies remedies;

    private ModuleProxyRemedies(Symptom symptom) {
        this.symptom = symptom;
        this.remedies = Remedies.of(symptom);
    }

    /** {@return the remedies that fit a symptom} */
    static ModuleProxyRemedies of(Symptom symptom) {
        return new ModuleProxyRemedies(symptom);
    }

    /** {@return for the proxy's owner to do} */
    Remedy owner(String id, String title, String text) {
        return remedies.others(id, title, text);
    }

    /** {@return to try again} */
    Remedy later(String when) {
        return remedies.advice("try-later", "Try again " + when, "Run the go command again " + when + ".");
    }

    /**
     * {@return to use another proxy; not for a module that is private, since its path would be told to others}
     *
     * @param why what the other one is to do better, to follow "that"
     */
    Remedy another(String why) {
        return remedies.advice(
                "another-proxy",
                "Use another module proxy",
                "Set GOPROXY to another module proxy that " + why
                        + ". A bar (|) after an entry makes go ask the next one after any failure, a comma after 404 and 410"
                        + " alone. Not for private modules: the next proxy learns their paths.");
    }

    /** {@return to declare a module private, with what is private already} */
    Remedy makePrivate() {
        return add("GOPRIVATE", "If the module is private: have go fetch it directly and tell nobody about it");
    }

    /** {@return to leave the checksum database out for a module, with what is left out already} */
    Remedy noSum() {
        Remedy set = add("GONOSUMDB", "If the module is private: leave the checksum database out for it");
        return set;
    }

    private Remedy add(String variable, String title) {
        String pattern = CodeHosts.pattern(symptom.leg().module());
        Examination examination = symptom.examination();
        // What is not set has the text of GOPRIVATE: it would be lost if only the new pattern were written.
        String before = ProxyRemedies.text(examination, variable);
        String base = before.isEmpty() && variable.equals("GONOSUMDB")
                ? ProxyRemedies.text(examination, "GOPRIVATE")
                : before;
        String text = base.isEmpty() ? pattern : base + "," + pattern;
        Remedy set = remedies.set(variable, text);
        return Retitled.of(set, title);
    }
}
