package dev.goenv.comparison;

import dev.goenv.probe.Outcome;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Writes a comparison as a table of at most 80 columns. */
final class ComparisonTable {
    private static final int PROXY = 32;
    private static final String INDENT = "    ";
    private static final String ROW = "%2s  %-" + PROXY + "s %-5s %-4s %-5s %-4s %9s %10s";

    private final ComparisonReport report;
    private final StringBuilder text = new StringBuilder();

    ComparisonTable(ComparisonReport report) {
        this.report = report;
    }

    String text() {
        Paragraph.add(
                text,
                "",
                report.module() + " at " + count() + ", " + report.when().truncatedTo(ChronoUnit.SECONDS) + ", in "
                        + Units.time(report.took()));
        if (!report.proxies().isEmpty()) {
            line(row("#", "proxy", "reach", "TLS", "files", "sums", "latency", "speed"));
        }
        for (RankedProxy ranked : report.proxies()) {
            row(ranked);
        }
        return text.toString();
    }

    private String count() {
        int proxies = report.proxies().size();
        return proxies + (proxies == 1 ? " module proxy" : " module proxies");
    }

    private void row(RankedProxy ranked) {
        ProxyAssessment seen = ranked.assessment();
        line(row(
                Integer.toString(ranked.rank()),
                cut(seen.proxy()),
                word(seen.reach()),
                word(seen.tls()),
                word(seen.protocol()),
                word(seen.checksums()),
                seen.latency().map(Units::time).orElse("-"),
                seen.throughput().map(Throughput::toString).orElse("-")));
        Paragraph.add(
                text,
                INDENT,
                ranked.reason()
                        + seen.latest()
                                .map(version -> "; latest " + version + time(seen))
                                .orElse("")
                        + seen.zipHost().map(host -> "; zip files from " + host).orElse(""));
    }

    private static String time(ProxyAssessment seen) {
        return seen.latestTime()
                .map(time -> " of " + DateTimeFormatter.ISO_LOCAL_DATE.format(time.atOffset(ZoneOffset.UTC)))
                .orElse("");
    }

    private static String row(String... cells) {
        return String.format(Locale.ROOT, ROW, (Object[]) cells).stripTrailing();
    }

    private static String word(Outcome outcome) {
        return switch (outcome.status()) {
            case PASSED -> "ok";
            case WARNING -> "warn";
            case FAILED -> "no";
            case SKIPPED, NOT_APPLICABLE -> "-";
            case UNKNOWN -> "?";
        };
    }

    private static String cut(String proxy) {
        String shown = proxy.startsWith("https://") ? proxy.substring("https://".length()) : proxy;
        return shown.length() <= PROXY ? shown : shown.substring(0, PROXY - 3) + "...";
    }

    private void line(String words) {
        text.append(words).append('\n');
    }
}
