package dev.goenv.probes.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.probe.ProbeRecord;
import dev.goenv.probes.kit.SampleReports;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class HtmlReportTest {
    private static final Set<String> ELEMENTS = Set.of(
            "body", "circle", "code", "dd", "details", "div", "dl", "dt", "footer", "g", "h1", "h2", "h3", "head",
            "header", "html", "li", "line", "main", "meta", "ol", "p", "path", "pre", "rect", "section", "span",
            "strong", "style", "summary", "svg", "table", "tbody", "td", "text", "th", "thead", "title", "tr", "ul");

    private static final Set<String> ATTRIBUTES = Set.of(
            "aria-hidden",
            "aria-label",
            "aria-labelledby",
            "charset",
            "class",
            "content",
            "cx",
            "cy",
            "d",
            "height",
            "http-equiv",
            "id",
            "lang",
            "name",
            "r",
            "role",
            "rx",
            "scope",
            "tabindex",
            "text-anchor",
            "viewBox",
            "width",
            "x",
            "x1",
            "x2",
            "y",
            "y1",
            "y2");

    @ParameterizedTest
    @ValueSource(strings = {"healthy", "proxyRefused", "tlsIntercepted", "manyModules"})
    void of_sample_isOneDocumentWithAllThatMatters(String sample) {
        DoctorReport report = TextReportTest.sample(sample);
        Document page = parsed(HtmlReport.of(report));

        assertThat(texts(page, "h1")).singleElement().asString().endsWith(Words.verdict(report));
        assertThat(texts(page, "code"))
                .containsAll(report.examination().probes().stream()
                        .map(ProbeRecord::id)
                        .toList());
        assertThat(texts(page, "h2")).contains("Layers", "Routes", "Times", "What each probe saw", "Variables");
        report.diagnoses().forEach(diagnosis -> {
            assertThat(text(page)).contains(diagnosis.title(), diagnosis.explanation(), diagnosis.code());
            diagnosis.remedies().stream()
                    .flatMap(remedy -> Step.of(remedy, "linux").commands().stream())
                    .forEach(command -> assertThat(texts(page, "pre")).contains(command.line()));
        });
        report.examination()
                .notChecked()
                .forEach(sentence -> assertThat(text(page)).contains(sentence));
    }

    @Test
    void of_generatedReports_isWellFormedAndHasOnlyOurElements() {
        for (long seed = 0; seed < 100; seed++) {
            Document page = parsed(HtmlReport.of((DoctorReport) new RandomRecords(seed).of(DoctorReport.class)));

            for (Element element : elements(page, "*")) {
                assertThat(ELEMENTS).as("seed %s", seed).contains(element.getTagName());
                for (int i = 0; i < element.getAttributes().getLength(); i++) {
                    assertThat(ATTRIBUTES)
                            .contains(element.getAttributes().item(i).getNodeName());
                }
            }
        }
    }

    @Test
    void of_sample_needsNothingFromElsewhere() {
        String html = HtmlReport.of(SampleReports.tlsIntercepted());
        Document page = parsed(html);

        assertThat(html).doesNotContain("<script", "<link", "<img", "@import", "url(", " href=", " src=", " style=");
        assertThat(elements(page, "meta"))
                .extracting(meta -> meta.getAttribute("content"))
                .contains(
                        "default-src 'none'; style-src " + Stylesheet.hash() + "; base-uri 'none'; form-action 'none'");
        assertThat(texts(page, "style")).containsExactly(Stylesheet.CSS.strip());
    }

    @Test
    void of_sample_isAccessible() {
        Document page = parsed(HtmlReport.of(SampleReports.tlsIntercepted()));

        List<String> ids = elements(page, "*").stream()
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(elements(page, "section"))
                .isNotEmpty()
                .allMatch(section -> ids.contains(section.getAttribute("aria-labelledby")));
        assertThat(elements(page, "div"))
                .allMatch(drawing -> drawing.getAttribute("tabindex").equals("0"));
        assertThat(elements(page, "svg").stream().filter(svg -> svg.hasAttribute("viewBox")))
                .hasSize(2)
                .allMatch(svg -> svg.getAttribute("role").equals("img"))
                .extracting(svg -> svg.getAttribute("aria-label"))
                .first()
                .asString()
                .startsWith("Route of corp.example/team/billing: https://goproxy.corp.example/api/go, fails at tls:");
        assertThat(elements(page, "html").get(0).getAttribute("lang")).isEqualTo("en");
        assertThat(elements(page, "th")).allMatch(th -> th.hasAttribute("scope"));
    }

    @Test
    void of_manyModules_drawsNoMoreThanCanBeSeen() {
        Document page = parsed(HtmlReport.of(SampleReports.manyModules(500)));

        assertThat(elements(page, "svg").stream().filter(svg -> svg.hasAttribute("viewBox")))
                .hasSize(3);
        assertThat(elements(page, "text").stream()
                        .filter(text -> text.getTextContent().startsWith("modproxy:")))
                .hasSizeLessThanOrEqualTo(WaterfallDrawing.MAX_ROWS);
        assertThat(text(page)).contains("451 quicker probes are left out.");
    }

    @Test
    void html_hostileTexts_areTexts() {
        String hostile = "</td><script>alert(1)</script>\"' onload='x' &amp; \u0000\u001b]]>";
        Html html = new Html();
        html.open("p", "class", hostile).text(hostile).close();

        Element p = parsed(html.toString()).getDocumentElement();
        assertThat(p.getTextContent()).isEqualTo(Plain.text(hostile));
        assertThat(p.getAttribute("class")).isEqualTo(Plain.text(hostile));
        assertThat(p.getElementsByTagName("*").getLength()).isZero();
    }

    @Test
    void html_lineFeeds_stay() {
        assertThat(new Html().element("pre", "a\nb\n").toString()).isEqualTo("<!DOCTYPE html>\n<pre>a\nb\n</pre>\n");
    }

    private static Document parsed(String html) {
        assertThat(html).startsWith("<!DOCTYPE html>\n");
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
        } catch (Exception e) {
            throw new AssertionError(html, e);
        }
    }

    private static String text(Document page) {
        return page.getDocumentElement().getTextContent();
    }

    private static Set<String> texts(Document page, String name) {
        Set<String> texts = new TreeSet<>();
        elements(page, name)
                .forEach(element -> texts.add(element.getTextContent().strip()));
        return texts;
    }

    private static List<Element> elements(Document page, String name) {
        NodeList nodes = page.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
