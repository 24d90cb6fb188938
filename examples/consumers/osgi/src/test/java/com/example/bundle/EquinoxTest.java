package com.example.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.osgi.launch.EquinoxFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;

/** goenv, what it needs, and the bundle, in Equinox: nothing comes from the class path. */
class EquinoxTest {
    private static final Path TARGET =
            Path.of(System.getProperty("basedir", ".")).toAbsolutePath().resolve("target");

    @TempDir
    Path storage;

    @Test
    void bundle_inEquinox_asksTheEnvironmentAndTheDoctor() throws Exception {
        Framework equinox = new EquinoxFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        storage.toString(),
                        Constants.FRAMEWORK_BUNDLE_PARENT,
                        Constants.FRAMEWORK_BUNDLE_PARENT_BOOT,
                        "osgi.parentClassloader",
                        "boot"));
        equinox.start();
        try {
            BundleContext context = equinox.getBundleContext();
            List<Bundle> goenv = installLibraries(context);
            Bundle consumer = context.installBundle(
                    "reference:" + TARGET.resolve("classes").toUri());
            consumer.start();

            assertThat(goenv)
                    .extracting(bundle -> bundle.getSymbolicName() + " " + bundle.getState())
                    .contains(
                            "dev.goenv.api " + Bundle.RESOLVED,
                            "dev.goenv.config " + Bundle.RESOLVED,
                            "dev.goenv.probes " + Bundle.RESOLVED);
            assertAnswers(context);
        } finally {
            equinox.stop();
            equinox.waitForStop(10_000);
        }
    }

    private static List<Bundle> installLibraries(BundleContext context) throws Exception {
        List<Bundle> installed = new ArrayList<>();
        try (Stream<Path> jars = Files.list(TARGET.resolve("bundles"))) {
            for (Path jar : jars.sorted().toList()) {
                installed.add(context.installBundle("reference:" + jar.toUri()));
            }
        }
        return installed;
    }

    private static void assertAnswers(BundleContext context) throws Exception {
        HttpServer proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.createContext("/", exchange -> {
            byte[] body = "not found: no such module".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(404, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        proxy.start();
        try {
            String url = "http://127.0.0.1:" + proxy.getAddress().getPort();
            Map<String, String> variables =
                    Map.of("GOPROXY", url, "GOSUMDB", "off", "GOTOOLCHAIN", "local", "GOENV", "off");
            assertThat(ask(context, "route", variables))
                    .startsWith("example.com/greeting is asked of " + url + " and of nobody else.");
            assertThat(ask(context, "report", variables)).contains("✗ PROBLEM: ", url, "404");
        } finally {
            proxy.stop(0);
        }
    }

    @SuppressWarnings("unchecked")
    private static String ask(BundleContext context, String name, Map<String, String> variables) throws Exception {
        ServiceReference<?>[] found = context.getServiceReferences(Function.class.getName(), "(name=" + name + ")");
        assertThat(found).hasSize(1);
        return ((Function<Map<String, String>, String>) context.getService(found[0])).apply(variables);
    }
}
