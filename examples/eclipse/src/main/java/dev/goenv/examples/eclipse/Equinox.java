package dev.goenv.examples.eclipse;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** Eclipse's framework with goenv in it, without a workbench. */
public final class Equinox implements AutoCloseable {
    private static final long STOP_MILLIS = TimeUnit.SECONDS.toMillis(10);

    private final Framework framework;

    private Equinox(Framework framework) {
        this.framework = framework;
    }

    /** Runs one diagnosis of this machine, of the modules that the working directory needs, and prints its status. */
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path storage = Files.createTempDirectory("goenv-equinox");
        try (Equinox equinox = boot(storage)) {
            Map<String, String> module = args.length == 0 ? Map.of() : Map.of(HeadlessDiagnosis.MODULE, args[0]);
            equinox.diagnose(module, out::println).get().forEach(out::println);
        } finally {
            delete(storage);
        }
    }

    /**
     * Boots the framework and starts the bundles.
     *
     * @param storage a directory for what the framework keeps
     * @throws IOException if a bundle is not on the class path: goenv's are, once {@code mvn package} has made the jars
     * @throws BundleException if a bundle can't be resolved
     */
    static Equinox boot(Path storage) throws IOException, BundleException {
        ClassLoader classPath = Equinox.class.getClassLoader();
        Map<String, String> found = Bundles.of(classPath);
        Framework framework = ServiceLoader.load(FrameworkFactory.class, classPath)
                .findFirst()
                .orElseThrow()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        storage.toString(),
                        Constants.FRAMEWORK_STORAGE_CLEAN,
                        Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT,
                        Activator.HEADLESS,
                        "true"));
        framework.start();
        Equinox equinox = new Equinox(framework);
        try {
            equinox.install(found);
            return equinox;
        } catch (IOException | BundleException | RuntimeException e) {
            equinox.close();
            throw e;
        }
    }

    private void install(Map<String, String> found) throws IOException, BundleException {
        BundleContext context = framework.getBundleContext();
        List<Bundle> installed = new ArrayList<>();
        for (String name : Bundles.NEEDED) {
            String address = Optional.ofNullable(found.get(name))
                    .orElseThrow(() -> new IOException(name + " is not on the class path as a bundle"));
            installed.add(context.installBundle(address));
        }
        for (Bundle bundle : installed) {
            bundle.start();
        }
    }

    /** {@return the severity and the lines of the job's status}; see {@link HeadlessDiagnosis} */
    @SuppressWarnings("unchecked") // the service is the only one of its kind; its types are the JDK's
    CompletableFuture<List<String>> diagnose(Map<String, String> changes, Consumer<String> told) {
        BundleContext context = framework.getBundleContext();
        ServiceReference<?> reference = Optional.ofNullable(context.getServiceReference(BiFunction.class.getName()))
                .orElseThrow(() -> new IllegalStateException("the bundle of the job is not active"));
        Object service = context.getService(reference);
        return ((BiFunction<Map<String, String>, Consumer<String>, CompletableFuture<List<String>>>) service)
                .apply(changes, told);
    }

    /** {@return the bundles that are active, by symbolic name} */
    List<String> active() {
        return Stream.of(framework.getBundleContext().getBundles())
                .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
                .map(Bundle::getSymbolicName)
                .toList();
    }

    /** Stops the bundles and the framework, and waits until its threads have ended. */
    @Override
    public void close() throws BundleException {
        framework.stop();
        try {
            framework.waitForStop(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
