package dev.goenv.comparison;

/**
 * A proxy's place in a comparison.
 *
 * @param rank the place, counted from 1
 * @param assessment what was seen of it
 * @param reason why it is there, in one sentence
 */
public record RankedProxy(int rank, ProxyAssessment assessment, String reason) {
    /** {@return rank, proxy and reason in one line} */
    @Override
    public String toString() {
        return rank + ". " + assessment.proxy() + ": " + reason;
    }
}
