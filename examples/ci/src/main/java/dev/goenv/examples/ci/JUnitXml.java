package dev.goenv.examples.ci;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.diagnosis.DoctorReport.Verdict;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.ProbeRecord;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A report as JUnit XML, in the form of Ant's task, which is the strictest that CI systems read: a test case for the verdict, and
 * one for each probe.
 *
 * <p>No case fails where the gate lets the job go on: a probe that failed on a way that go does not need is skipped, with the
 * words that tell why.
 */
final class JUnitXml {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    private final DoctorReport report;
    private final XMLStreamWriter xml;

    private JUnitXml(DoctorReport report, XMLStreamWriter xml) {
        this.report = report;
        this.xml = xml;
    }

    /** How a case ended: as the element of that name, or without one. */
    private enum Mark {
        PASSED,
        FAILURE,
        ERROR,
        SKIPPED
    }

    private record Case(String group, String name, Duration time, Mark mark, String type, String message, String text) {
        Case(String group, String name, Duration time, Mark mark, String type, String message) {
            this(group, name, time, mark, type, message, message);
        }
    }

    /** {@return the document} */
    static String of(Attempts attempts) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            new JUnitXml(attempts.report(), xml).document(attempts);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string can be written", e);
        }
        return text.toString();
    }

    private void document(Attempts attempts) throws XMLStreamException {
        List<Case> cases = new ArrayList<>(List.of(verdict()));
        report.examination().probes().forEach(record -> cases.add(probe(record)));
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuites");
        xml.writeStartElement("testsuite");
        suite(cases);
        property("goenv.verdict", report.verdict().name());
        property("goenv.attempts", Integer.toString(attempts.count()));
        xml.writeEndElement();
        for (Case each : cases) {
            testCase(each);
        }
        xml.writeStartElement("system-out");
        xml.writeCharacters(XmlText.plain(remarks(attempts)));
        xml.writeEndElement();
        xml.writeStartElement("system-err");
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.writeCharacters("\n");
    }

    private void suite(List<Case> cases) throws XMLStreamException {
        attribute("id", "0");
        attribute("package", "goenv");
        attribute("name", "goenv");
        attribute(
                "timestamp",
                SECONDS.format(LocalDateTime.ofInstant(report.examination().started(), ZoneOffset.UTC)));
        // Not the machine's own name, which is nobody's business.
        attribute("hostname", "localhost");
        attribute("tests", Integer.toString(cases.size()));
        attribute("failures", count(cases, Mark.FAILURE));
        attribute("errors", count(cases, Mark.ERROR));
        attribute("skipped", count(cases, Mark.SKIPPED));
        attribute("time", seconds(report.examination().elapsed()));
        xml.writeStartElement("properties");
    }

    private static String count(List<Case> cases, Mark mark) {
        return Long.toString(cases.stream().filter(each -> each.mark() == mark).count());
    }

    private Case verdict() {
        Verdict verdict = report.verdict();
        Mark mark = switch (verdict) {
            case FINE, FINE_WITH_WARNINGS -> Mark.PASSED;
            case PROBLEM -> Mark.FAILURE;
            case UNKNOWN -> Mark.ERROR;
        };
        Optional<Diagnosis> cause = report.cause();
        return new Case(
                "goenv",
                "verdict",
                report.examination().elapsed(),
                mark,
                cause.map(Diagnosis::code).orElse("unknown"),
                cause.map(Told::title).orElse("not found out"),
                cause.map(Told::of).orElseGet(() -> Told.unknown(report)));
    }

    private Case probe(ProbeRecord record) {
        boolean open = report.exitCode() == 0;
        Outcome outcome = record.outcome();
        Mark mark = switch (outcome.status()) {
            case PASSED, WARNING -> Mark.PASSED;
            case SKIPPED, NOT_APPLICABLE -> Mark.SKIPPED;
            case FAILED -> open ? Mark.SKIPPED : Mark.FAILURE;
            case UNKNOWN -> open ? Mark.SKIPPED : Mark.ERROR;
        };
        String type = report.diagnoses().stream()
                .filter(diagnosis -> diagnosis.probes().contains(record.id()))
                .map(Diagnosis::code)
                .findFirst()
                .orElse("goenv");
        String group = "goenv." + record.layer().name().toLowerCase(Locale.ROOT);
        return new Case(group, record.id(), record.time(), mark, type, outcome.message());
    }

    /** What passed but is worth knowing, and what was tried before. */
    private String remarks(Attempts attempts) {
        List<String> lines = new ArrayList<>(attempts.failed());
        attempts.sentence().ifPresent(lines::add);
        report.examination().probes().stream()
                .filter(record -> record.outcome().status() == Outcome.Status.WARNING)
                .forEach(record ->
                        lines.add(record.id() + ": " + record.outcome().message()));
        report.diagnoses().stream()
                .filter(diagnosis -> !report.cause().equals(Optional.of(diagnosis)))
                .forEach(diagnosis -> lines.add(diagnosis.toString()));
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private void testCase(Case each) throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute("classname", each.group());
        attribute("name", each.name());
        attribute("time", seconds(each.time()));
        if (each.mark() != Mark.PASSED) {
            xml.writeStartElement(each.mark().name().toLowerCase(Locale.ROOT));
            attribute("message", each.message());
            if (each.mark() != Mark.SKIPPED) {
                attribute("type", each.type());
                xml.writeCharacters(XmlText.plain(each.text()));
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void property(String name, String value) throws XMLStreamException {
        xml.writeStartElement("property");
        attribute("name", name);
        attribute("value", value);
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, XmlText.plain(value));
    }

    private static String seconds(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), 3).toPlainString();
    }
}
