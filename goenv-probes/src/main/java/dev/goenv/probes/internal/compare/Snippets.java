package dev.goenv.probes.internal.compare;

import dev.goenv.comparison.Profile;
import dev.goenv.comparison.RecommendedSetting;
import dev.goenv.comparison.Snippet;
import dev.goenv.comparison.Snippet.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Writes settings for shells and tools. A profile lets no character through that one of them would take for something else. */
final class Snippets {
    private static final String CACHES = "GOMODCACHE GOCACHE";

    private Snippets() {}

    static List<Snippet> of(Profile profile, List<RecommendedSetting> settings) {
        Map<String, String> values = values(settings);
        return List.of(
                new Snippet(Form.POSIX, lines(values, (name, text) -> "export " + name + "='" + text + "'")),
                new Snippet(Form.POWERSHELL, lines(values, (name, text) -> "$env:" + name + " = '" + text + "'")),
                new Snippet(Form.CMD, lines(values, (name, text) -> "set \"" + name + "=" + text + "\"")),
                new Snippet(Form.DOCKERFILE, new DockerSnippet(profile, values).text()),
                new Snippet(Form.GITHUB_ACTIONS, CiSnippets.gitHub(profile, forCi(profile, values))),
                new Snippet(Form.GITLAB_CI, CiSnippets.gitLab(profile, values)),
                new Snippet(Form.JENKINS, CiSnippets.jenkins(profile, forCi(profile, values))));
    }

    private static Map<String, String> values(List<RecommendedSetting> settings) {
        Map<String, String> values = new LinkedHashMap<>();
        settings.forEach(setting -> setting.text().ifPresent(text -> values.put(setting.name(), text)));
        return values;
    }

    /** Directories of another place are not there on a CI system. */
    private static Map<String, String> forCi(Profile profile, Map<String, String> values) {
        return profile instanceof Profile.ContinuousIntegration ? values : withoutCaches(values);
    }

    static Map<String, String> withoutCaches(Map<String, String> values) {
        Map<String, String> others = new LinkedHashMap<>(values);
        List.of(CACHES.split(" ")).forEach(others::remove);
        return others;
    }

    /** Whether go or git may need a netrc file; go sends nothing of it to a proxy of plain http. */
    static boolean needsNetrc(Profile profile) {
        return profile.privateFromOrigin()
                || profile.proxy().filter(proxy -> !proxy.plainHttp()).isPresent();
    }

    private static String lines(Map<String, String> values, BiFunction<String, String, String> line) {
        StringBuilder text = new StringBuilder();
        values.forEach((name, value) -> text.append(line.apply(name, value)).append('\n'));
        return text.toString();
    }
}
