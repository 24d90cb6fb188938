package dev.goenv.probes.internal.compare;

import dev.goenv.comparison.CacheDirectory;
import dev.goenv.comparison.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A Dockerfile for BuildKit: caches are cache mounts, which stay out of the image, and credentials are a secret mount, which no
 * layer and no history keeps.
 */
final class DockerSnippet {
    private static final CacheDirectory CACHES = new CacheDirectory("/var/cache/go");
    private static final CacheDirectory MODULES = new CacheDirectory("/srv/go-modules");

    private final Profile profile;
    private final Map<String, String> values;
    private final CacheDirectory caches;
    private final StringBuilder text = new StringBuilder("# syntax=docker/dockerfile:1\n");

    DockerSnippet(Profile profile, Map<String, String> values) {
        this.profile = profile;
        this.caches = profile instanceof Profile.Container container ? container.cacheDirectory() : CACHES;
        this.values = Snippets.withoutCaches(values);
        this.values.put("GOMODCACHE", caches.child("mod"));
        this.values.put("GOCACHE", caches.child("build"));
        if (hasModules()) {
            this.values.put("GOPROXY", MODULES.fileUrl());
        }
    }

    private boolean offline() {
        return profile instanceof Profile.Offline;
    }

    private boolean hasModules() {
        return profile instanceof Profile.Offline offline && offline.modules().isPresent();
    }

    String text() {
        comment();
        line("FROM golang:1.27 AS build");
        env();
        line("WORKDIR /src");
        if (!offline() || hasModules()) {
            line("COPY go.mod go.sum ./");
            run(downloads(), "go mod download");
        }
        line("COPY . .");
        List<String> mounts = downloads();
        mounts.add("--mount=type=cache,target=" + caches.child("build"));
        run(mounts, "go build -o /out/ ./...");
        return text.toString();
    }

    private void comment() {
        if (hasModules()) {
            line("# docker build --build-context modules=DIRECTORY .");
        } else if (offline()) {
            line("# Needs a vendor directory (go mod vendor): nothing can be downloaded.");
        } else if (Snippets.needsNetrc(profile)) {
            line("# docker build --secret id=netrc,src=\"$HOME/.netrc\" .");
        }
    }

    private void env() {
        List<String> pairs = new ArrayList<>();
        values.forEach((name, value) -> pairs.add(name + "=\"" + value + "\""));
        line("ENV " + String.join(" \\\n    ", pairs));
    }

    private List<String> downloads() {
        List<String> mounts = new ArrayList<>();
        if (offline()) {
            mounts.add("--network=none");
        }
        mounts.add("--mount=type=cache,target=" + caches.child("mod"));
        if (hasModules()) {
            mounts.add("--mount=type=bind,from=modules,target=" + MODULES.path());
        }
        if (Snippets.needsNetrc(profile)) {
            mounts.add("--mount=type=secret,id=netrc,target=/root/.netrc");
        }
        return mounts;
    }

    private void run(List<String> mounts, String command) {
        line("RUN " + String.join(" \\\n    ", mounts) + " \\\n    " + command);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
