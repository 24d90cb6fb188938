package dev.goenv.examples.environment;

import dev.goenv.env.EnvChange;
import dev.goenv.env.Finding;
import dev.goenv.env.GoValue;
import dev.goenv.env.Origin;
import dev.goenv.env.Setting;
import dev.goenv.examples.environment.ShowEnvironment.Snapshot;
import dev.goenv.module.ModulePath;
import dev.goenv.proxy.ProxyChain;
import dev.goenv.secret.Redaction;
import java.util.List;
import java.util.StringJoiner;

/** Clear text for a terminal of 80 columns: what is wrong first, then what somebody set, then the routes and the rest. */
final class TextView {
    private final Lines lines = new Lines();

    private TextView() {}

    static String render(Snapshot snapshot) {
        TextView view = new TextView();
        view.head(snapshot);
        view.findings(snapshot.findings());
        view.settings(snapshot.env().values());
        view.routes(snapshot);
        view.defaults(snapshot.env().values());
        return view.lines.toString();
    }

    private void head(Snapshot snapshot) {
        String goroot = snapshot.env().get("GOROOT").redactedText();
        String version = snapshot.env().get("GOVERSION").redactedText();
        String go = goroot.isEmpty()
                ? "no Go found"
                : (version.isEmpty() ? "Go of unknown version" : version) + " in " + goroot;
        lines.add("Go environment of this machine: "
                + snapshot.env().get("GOHOSTOS").text() + "/"
                + snapshot.env().get("GOHOSTARCH").text() + ", " + go);
    }

    private void findings(List<Finding> findings) {
        if (findings.isEmpty()) {
            lines.section("Nothing wrong found in the configuration.");
            return;
        }
        lines.section(findings.size() == 1 ? "1 finding" : findings.size() + " findings");
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            lines.wrapped(
                    (i + 1) + ". ",
                    "   ",
                    finding.severity() + " " + Redaction.redact(finding.variable()) + ": " + finding.message());
            lines.wrapped("   ", "   ", "set in: " + finding.origin() + "   [" + finding.code() + "]");
            for (EnvChange change : finding.corrections()) {
                lines.wrapped("   ", "   ", "fix: " + change);
            }
        }
    }

    private void settings(List<GoValue> values) {
        lines.section("Set on this machine (* = go env -changed lists it)");
        List<GoValue> set = values.stream().filter(TextView::isSet).toList();
        if (set.isEmpty()) {
            lines.wrapped("  ", "  ", "nothing; every value is a default");
        }
        for (GoValue value : set) {
            lines.wrapped(value.changed() ? "* " : "  ", "    ", value.name() + " = " + value.redactedText());
            String hidden = value.shadows().isEmpty()
                    ? ""
                    : ", hides " + value.shadows().get(0);
            lines.wrapped("      ", "      ", "from " + value.origin() + hidden);
        }
    }

    private void routes(Snapshot snapshot) {
        lines.section("Routes of modules");
        for (ModulePath module : snapshot.modules()) {
            lines.wrapped("  ", "  ", module.text());
            for (String sentence : route(snapshot.chain(), module)) {
                lines.wrapped("    ", "    ", sentence);
            }
        }
    }

    private static List<String> route(Setting<ProxyChain> chain, ModulePath module) {
        if (chain instanceof Setting.Malformed<ProxyChain> malformed) {
            return List.of("Every download fails: " + malformed.message() + " (GOPROXY, "
                    + malformed.source().origin() + ")");
        }
        return chain.orElseThrow().routeFor(module).describe();
    }

    private void defaults(List<GoValue> values) {
        lines.section("Defaults and derived values");
        StringJoiner empty = new StringJoiner(", ");
        for (GoValue value : values) {
            if (isSet(value)) {
                continue;
            }
            if (value.text().isEmpty()) {
                empty.add(value.name());
            } else {
                String origin = value.origin() instanceof Origin.Derived ? "   (" + value.origin() + ")" : "";
                lines.wrapped("  ", "    ", value.name() + " = " + value.redactedText() + origin);
            }
        }
        lines.wrapped("  empty: ", "    ", empty.toString());
    }

    private static boolean isSet(GoValue value) {
        return !(value.origin() instanceof Origin.BuiltIn || value.origin() instanceof Origin.Derived);
    }
}
