package dev.goenv.examples.environment;

import com.google.gson.stream.JsonWriter;
import dev.goenv.env.EnvChange;
import dev.goenv.env.Finding;
import dev.goenv.env.GoValue;
import dev.goenv.env.GoValue.Shadowed;
import dev.goenv.env.Origin;
import dev.goenv.env.Setting;
import dev.goenv.examples.environment.ShowEnvironment.Snapshot;
import dev.goenv.module.ModulePath;
import dev.goenv.proxy.Hop;
import dev.goenv.proxy.ProxyChain;
import dev.goenv.proxy.Route;
import dev.goenv.secret.Redaction;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** The same as {@link TextView} for programs. Secrets are replaced here too: reports get attached to tickets. */
final class JsonView {
    private final JsonWriter json;

    private JsonView(JsonWriter json) {
        this.json = json;
    }

    static String render(Snapshot snapshot) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.setIndent("  ");
            json.setHtmlSafe(false);
            new JsonView(json).all(snapshot);
        } catch (IOException e) {
            throw new UncheckedIOException("a StringWriter does not fail", e);
        }
        return text.append('\n').toString();
    }

    private void all(Snapshot snapshot) throws IOException {
        json.beginObject().name("schema").value(1);
        json.name("variables").beginObject();
        for (GoValue value : snapshot.env().values()) {
            variable(value);
        }
        json.endObject().name("findings").beginArray();
        for (Finding finding : snapshot.findings()) {
            finding(finding);
        }
        json.endArray().name("routes").beginArray();
        for (ModulePath module : snapshot.modules()) {
            route(snapshot.chain(), module);
        }
        json.endArray().endObject();
    }

    private void variable(GoValue value) throws IOException {
        json.name(value.name()).beginObject();
        json.name("text").value(value.redactedText());
        json.name("origin");
        origin(value.origin());
        json.name("changed").value(value.changed());
        json.name("shadows").beginArray();
        for (Shadowed shadowed : value.shadows()) {
            json.beginObject()
                    .name("text")
                    .value(Redaction.redact(shadowed.text()))
                    .name("origin");
            origin(shadowed.origin());
            json.endObject();
        }
        json.endArray().endObject();
    }

    private void origin(Origin origin) throws IOException {
        json.beginObject().name("kind");
        if (origin instanceof Origin.UserFile file) {
            json.value("user-file")
                    .name("path")
                    .value(Redaction.redact(file.path()))
                    .name("line")
                    .value(file.line());
        } else if (origin instanceof Origin.GorootFile file) {
            json.value("goroot-file")
                    .name("path")
                    .value(Redaction.redact(file.path()))
                    .name("line")
                    .value(file.line());
        } else if (origin instanceof Origin.OsEnvironment os) {
            json.value("os-environment").name("variable").value(os.variable());
        } else if (origin instanceof Origin.Derived derived) {
            json.value("derived").name("sources").beginArray();
            for (String source : derived.sources()) {
                json.value(source);
            }
            json.endArray();
        } else {
            json.value(origin instanceof Origin.WhatIf ? "what-if" : "default");
        }
        json.endObject();
    }

    private void finding(Finding finding) throws IOException {
        json.beginObject();
        json.name("code").value(finding.code());
        json.name("severity").value(finding.severity().name());
        json.name("variable").value(Redaction.redact(finding.variable()));
        json.name("origin");
        origin(finding.origin());
        json.name("message").value(finding.message());
        json.name("corrections").beginArray();
        for (EnvChange change : finding.corrections()) {
            json.value(change.toString());
        }
        json.endArray().endObject();
    }

    private void route(Setting<ProxyChain> chain, ModulePath module) throws IOException {
        json.beginObject().name("module").value(module.text());
        if (chain instanceof Setting.Malformed<ProxyChain> malformed) {
            json.name("error").value(malformed.message());
        } else {
            Route route = chain.orElseThrow().routeFor(module);
            json.name("hops").beginArray();
            for (Hop hop : route.hops()) {
                json.beginObject().name("kind").value(kind(hop));
                if (hop instanceof Hop.Proxy proxy) {
                    json.name("url").value(proxy.entry().redactedUrl());
                }
                json.name("fallback").value(hop.fallback().name()).endObject();
            }
            json.endArray().name("sentences").beginArray();
            for (String sentence : route.describe()) {
                json.value(sentence);
            }
            json.endArray();
        }
        json.endObject();
    }

    private static String kind(Hop hop) {
        if (hop instanceof Hop.NoProxy) {
            return "noproxy";
        }
        if (hop instanceof Hop.Direct) {
            return "direct";
        }
        return hop instanceof Hop.Off ? "off" : "proxy";
    }
}
