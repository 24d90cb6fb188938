package dev.goenv.examples.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What the poms of the project say about programs that Maven starts. */
final class Poms {
    private static final String EXECUTIONS = "/project/build/plugins/plugin[artifactId='exec-maven-plugin']"
            + "/executions/execution[configuration/skip='false']/id";

    private final XPath paths = XPathFactory.newInstance().newXPath();

    /** {@return the directories of all modules that a build with {@code -Dquick} has, from the root} */
    List<String> modules() throws Exception {
        List<String> modules = new ArrayList<>();
        add("", modules);
        return modules;
    }

    private void add(String directory, List<String> modules) throws Exception {
        for (String module : texts(directory, "/project/modules/module")) {
            String below = directory.isEmpty() ? module : directory + "/" + module;
            modules.add(below);
            add(below, modules);
        }
    }

    /** {@return the modules where {@code exec:java} starts something} */
    List<String> thatExecute() throws Exception {
        List<String> found = new ArrayList<>();
        for (String module : modules()) {
            if (texts(module, "/project/properties/exec.skip").contains("false")) {
                found.add(module);
            }
        }
        return found;
    }

    /** {@return the modules where {@code exec:…@id} starts something} */
    List<String> thatExecute(String id) throws Exception {
        List<String> found = new ArrayList<>();
        for (String module : modules()) {
            if (texts(module, EXECUTIONS).contains(id)) {
                found.add(module);
            }
        }
        return found;
    }

    /** {@return the class that an execution starts, or the one that {@code exec:java} starts by default} */
    Optional<String> mainClass(String module, Optional<String> id) throws Exception {
        return (id.isPresent()
                        ? texts(module, EXECUTIONS + "[.='" + id.get() + "']/../configuration/mainClass")
                        : texts("", "/project/properties/exec.mainClass"))
                .stream().findFirst();
    }

    boolean hasProfile(String id) throws Exception {
        return texts("", "/project/profiles/profile/id").contains(id);
    }

    boolean hasClass(String module, String name) {
        return Files.exists(DocumentedCommand.ROOT
                .resolve(module)
                .resolve("src/main/java")
                .resolve(name.replace('.', '/') + ".java"));
    }

    private List<String> texts(String module, String path) throws Exception {
        NodeList nodes = (NodeList) paths.evaluate(path, pom(module), XPathConstants.NODESET);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent().strip());
        }
        return texts;
    }

    private static Document pom(String module) throws Exception {
        Path pom = DocumentedCommand.ROOT.resolve(module).resolve("pom.xml");
        if (!Files.exists(pom)) {
            throw new IOException("no module " + module);
        }
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
    }
}
