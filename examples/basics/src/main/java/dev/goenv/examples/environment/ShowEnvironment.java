package dev.goenv.examples.environment;

import dev.goenv.config.GoEnvs;
import dev.goenv.env.Finding;
import dev.goenv.env.GoEnv;
import dev.goenv.env.Setting;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.module.ModulePath;
import dev.goenv.proxy.ProxyChain;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints the Go environment of this machine, what is wrong with it, and the routes of modules.
 *
 * <p>Usage: {@code ShowEnvironment [--json] [--check] [module path...]}. With {@code --check} the exit code is 1 if there is
 * an error in the configuration; for bad arguments it is 2.
 */
public final class ShowEnvironment {
    private static final List<String> USUAL_MODULES = List.of("golang.org/x/text", "golang.org/toolchain");

    private ShowEnvironment() {}

    /** Prints to standard output. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int exit = run(List.of(args), GoEnvs.current(), out, err);
        if (exit != 0) {
            System.exit(exit);
        }
    }

    /** Prints an environment; returns the exit code. */
    static int run(List<String> args, GoEnv env, PrintStream out, PrintStream err) {
        boolean json = args.contains("--json");
        boolean check = args.contains("--check");
        List<ModulePath> modules = new ArrayList<>();
        for (String arg : args) {
            if (arg.equals("--json") || arg.equals("--check")) {
                continue;
            }
            try {
                modules.add(ModulePath.parse(arg));
            } catch (GoSyntaxException e) {
                err.println(e.getMessage());
                err.println("usage: ShowEnvironment [--json] [--check] [module path...]");
                return 2;
            }
        }
        if (modules.isEmpty()) {
            USUAL_MODULES.forEach(path -> modules.add(ModulePath.parse(path)));
        }
        Snapshot snapshot = Snapshot.of(env, modules);
        out.print(json ? JsonView.render(snapshot) : TextView.render(snapshot));
        out.flush();
        boolean broken = snapshot.findings().stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR);
        return check && broken ? 1 : 0;
    }

    /** What the views show. */
    record Snapshot(GoEnv env, List<Finding> findings, List<ModulePath> modules, Setting<ProxyChain> chain) {
        static Snapshot of(GoEnv env, List<ModulePath> modules) {
            return new Snapshot(env, env.lint(), List.copyOf(modules), env.proxyChain());
        }
    }
}
