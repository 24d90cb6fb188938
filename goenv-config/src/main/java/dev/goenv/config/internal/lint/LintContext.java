package dev.goenv.config.internal.lint;

import dev.goenv.config.internal.envfile.EnvLine;
import dev.goenv.config.internal.envfile.KnownVariables;
import dev.goenv.config.internal.resolve.Machine;
import dev.goenv.config.internal.resolve.ResolvedEnv;
import dev.goenv.env.EnvChange;
import dev.goenv.env.Finding;
import dev.goenv.env.Finding.Severity;
import dev.goenv.env.GoEnv;
import dev.goenv.env.GoValue;
import dev.goenv.env.Origin;
import dev.goenv.env.Setting;
import dev.goenv.http.HttpProxies;
import dev.goenv.proxy.ProxyChain;
import dev.goenv.proxy.ProxyEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the rules look at, worked out once for all of them, and how they tell what they find. */
final class LintContext {
    /** Variables of the OS environment that are no variables of Go, but decide how its requests travel. */
    private static final List<String> PROXY_VARIABLES =
            List.of("HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "http_proxy", "https_proxy", "no_proxy");

    private final ResolvedEnv env;
    private final Machine machine;
    private final UserEnvFile userFile;
    private final List<GoValue> settings;
    private final List<GoValue> proxySettings;
    private final Optional<ProxyChain> chain;
    private final HttpProxies httpProxies;
    private final Veil veil;

    LintContext(ResolvedEnv env) {
        this.env = env;
        this.machine = new Machine(env.host());
        this.userFile = UserEnvFile.of(env, machine);
        this.settings = settings(env, userFile);
        this.proxySettings = proxySettings(env, machine.windows());
        this.chain = env.proxyChain().value();
        this.httpProxies = env.httpProxies();
        this.veil = Veil.over(
                Stream.of(settings, proxySettings, env.values())
                        .flatMap(List::stream)
                        .map(GoValue::text),
                userFile.lines());
    }

    private static List<GoValue> settings(ResolvedEnv env, UserEnvFile userFile) {
        List<GoValue> all = new ArrayList<>();
        for (GoValue value : env.values()) {
            Optional<String> ofOs = env.osVariable(value.name());
            Optional<EnvLine.Assignment> line = userFile.assignment(value.name());
            if (ofOs.isPresent()) {
                boolean supposed = value.origin() instanceof Origin.WhatIf;
                Origin origin = supposed ? value.origin() : new Origin.OsEnvironment(value.name());
                all.add(new GoValue(value.name(), ofOs.get(), origin, value.shadows(), value.changed()));
            } else if (line.isPresent() && KnownVariables.builtIn(value.name())) {
                Origin origin = new Origin.UserFile(userFile.path(), line.get().line());
                all.add(new GoValue(value.name(), line.get().text(), origin, value.shadows(), value.changed()));
            }
        }
        return List.copyOf(all);
    }

    private static List<GoValue> proxySettings(ResolvedEnv env, boolean windows) {
        // On Windows both spellings are one variable.
        return PROXY_VARIABLES.stream()
                .limit(windows ? 3 : PROXY_VARIABLES.size())
                .flatMap(name -> osValue(env, name).stream())
                .toList();
    }

    private static Optional<GoValue> osValue(GoEnv env, String name) {
        return env.osVariable(name)
                .map(text -> new GoValue(name, text, new Origin.OsEnvironment(name), List.of(), false));
    }

    /** {@return the environment} */
    GoEnv env() {
        return env;
    }

    /** {@return the machine} */
    Machine machine() {
        return machine;
    }

    /** {@return whether the machine has files at all; variables alone, as of a what-if, tell nothing about directories} */
    boolean hasFiles() {
        return machine.isDirectory(machine.host().workingDirectory());
    }

    /** {@return the user's go/env file, line by line} */
    UserEnvFile userFile() {
        return userFile;
    }

    /** {@return the variables of Go that somebody set, in the OS environment or the user's file, with the text as set} */
    List<GoValue> settings() {
        return settings;
    }

    /** {@return one of {@link #settings()}} */
    Optional<GoValue> setting(String name) {
        return settings.stream().filter(value -> value.name().equals(name)).findFirst();
    }

    /** {@return the variables that name HTTP proxies and exceptions from them, as far as they are set} */
    List<GoValue> proxySettings() {
        return proxySettings;
    }

    /** {@return every text that somebody set} */
    List<GoValue> texts() {
        return Stream.concat(settings.stream(), proxySettings.stream()).toList();
    }

    /** {@return a variable of Go as the go command sees it} */
    GoValue value(String name) {
        return env.get(name);
    }

    /** {@return any variable of the OS environment, if it is set} */
    Optional<GoValue> osVariable(String name) {
        return osValue(env, name);
    }

    /** {@return GOPROXY, unless it is malformed} */
    Optional<ProxyChain> chain() {
        return chain;
    }

    /** {@return the module proxies of GOPROXY, in order} */
    List<ProxyEntry.ModuleProxy> moduleProxies() {
        return chain.map(ProxyChain::entries).orElse(List.of()).stream()
                .filter(ProxyEntry.ModuleProxy.class::isInstance)
                .map(ProxyEntry.ModuleProxy.class::cast)
                .toList();
    }

    /** {@return the HTTP proxies} */
    HttpProxies httpProxies() {
        return httpProxies;
    }

    /** {@return the go command's words about a setting, fit to be shown; empty if there is nothing wrong with it} */
    Optional<String> complaint(Setting<?> setting) {
        return setting instanceof Setting.Malformed<?> malformed
                ? Optional.of(shown(malformed.message()))
                : Optional.empty();
    }

    /** {@return a text of the environment, or a part or an error made of one, fit to be shown} */
    String shown(String text) {
        return veil.shown(text);
    }

    /** {@return several texts fit to be shown, with commas between} */
    String shown(List<String> texts) {
        return texts.stream().map(this::shown).collect(Collectors.joining(", "));
    }

    /** {@return a finding of something that makes the go command fail, or do what nobody can want} */
    Finding error(String code, GoValue value, String message, Remedy remedy) {
        return finding(code, Severity.ERROR, value, message, remedy);
    }

    /** {@return a finding of something that does not do what its author believes} */
    Finding warning(String code, GoValue value, String message, Remedy remedy) {
        return finding(code, Severity.WARNING, value, message, remedy);
    }

    /** {@return a finding of something worth knowing} */
    Finding note(String code, GoValue value, String message, Remedy remedy) {
        return finding(code, Severity.NOTE, value, message, remedy);
    }

    /** Whether a correction would show what the value as it stands hides, its secret having lost what tells it. */
    private boolean leaks(Remedy remedy, GoValue value) {
        return remedy.changes(value).stream()
                .map(EnvChange::toString)
                .anyMatch(text -> !shown(text).equals(text));
    }

    private Finding finding(String code, Severity severity, GoValue value, String message, Remedy remedy) {
        Remedy safe = remedy.weakens(value.name()) || leaks(remedy, value) ? Remedy.none() : remedy;
        String advice = shown(safe.advice(value, machine.windows()));
        String stop = advice.isEmpty() || message.endsWith(".") ? "" : ".";
        return new Finding(code, severity, value.name(), value.origin(), message + stop + advice, safe.changes(value));
    }
}
