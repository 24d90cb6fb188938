package dev.goenv.examples.doctor;

import dev.goenv.module.GoSyntaxException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The arguments of {@link Doctor}. */
record Options(boolean json, Optional<String> html, boolean forEverybody, boolean check, List<String> modules) {
    static Options parse(List<String> args) {
        boolean json = false;
        boolean forEverybody = false;
        boolean check = false;
        Optional<String> html = Optional.empty();
        List<String> modules = new ArrayList<>();
        for (Iterator<String> rest = args.iterator(); rest.hasNext(); ) {
            String arg = rest.next();
            switch (arg) {
                case "--json" -> json = true;
                case "--public" -> forEverybody = true;
                case "--check" -> check = true;
                case "--html" -> html = Optional.of(file(rest));
                default -> modules.add(module(arg));
            }
        }
        return new Options(json, html, forEverybody, check, List.copyOf(modules));
    }

    private static String file(Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new GoSyntaxException("--html wants the name of a file");
        }
        return rest.next();
    }

    private static String module(String arg) {
        if (arg.startsWith("-")) {
            throw new GoSyntaxException("there is no option \"" + arg + "\"");
        }
        return arg;
    }
}
