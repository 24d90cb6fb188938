package dev.goenv.examples.eclipse;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/** The bundles that the job needs, where the class path of this program has them. */
final class Bundles {
    /** By symbolic name, in the order in which they are started. */
    static final List<String> NEEDED = List.of(
            "org.objectweb.asm",
            "org.objectweb.asm.tree",
            "org.objectweb.asm.tree.analysis",
            "org.objectweb.asm.commons",
            "org.objectweb.asm.util",
            "org.apache.aries.spifly.dynamic.bundle",
            "slf4j.api",
            "slf4j.nop",
            "org.jetbrains.kotlin.osgi-bundle",
            "com.squareup.okio",
            "com.squareup.okhttp3",
            "org.xbill.dns",
            "com.google.gson",
            "dev.goenv.api",
            "dev.goenv.config",
            "dev.goenv.probes",
            "org.eclipse.equinox.common",
            "org.eclipse.core.jobs",
            "dev.goenv.examples.eclipse");

    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    private Bundles() {}

    /** {@return the addresses of the bundles of a class path by their symbolic names, as a framework installs them} */
    static Map<String, String> of(ClassLoader classPath) throws IOException {
        Map<String, String> bundles = new HashMap<>();
        for (URL manifest : Collections.list(classPath.getResources(MANIFEST))) {
            String address = manifest.toExternalForm();
            symbolicName(manifest).ifPresent(name -> bundles.putIfAbsent(name, bundle(address)));
        }
        return bundles;
    }

    private static Optional<String> symbolicName(URL manifest) throws IOException {
        try (InputStream in = manifest.openStream()) {
            Attributes attributes = new Manifest(in).getMainAttributes();
            return Optional.ofNullable(attributes.getValue("Bundle-SymbolicName"))
                    .map(value -> value.split(";", 2)[0].strip());
        }
    }

    /** Of {@code jar:file:x.jar!/META-INF/...} or {@code file:classes/META-INF/...} the jar or the directory. */
    private static String bundle(String manifest) {
        String place = manifest.substring(0, manifest.length() - MANIFEST.length());
        return place.startsWith("jar:")
                ? "reference:" + place.substring("jar:".length(), place.length() - "!/".length())
                : "reference:" + place;
    }
}
