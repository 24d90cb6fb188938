package dev.goenv.comparison;

import dev.goenv.env.EnvChange;
import java.util.List;
import java.util.Optional;

/**
 * Complete settings for a kind of place, with reasons.
 *
 * @param profile the place
 * @param settings the variables; those that are to be left alone are named too, with the reason
 * @param cautions what no setting does, or what the settings cost, one sentence each
 * @param snippets the settings written for tools, one of each {@link Snippet.Form}
 */
public record Recommendation(
        Profile profile, List<RecommendedSetting> settings, List<String> cautions, List<Snippet> snippets) {
    /** Copies the lists. */
    public Recommendation {
        settings = List.copyOf(settings);
        cautions = List.copyOf(cautions);
        snippets = List.copyOf(snippets);
    }

    /** {@return the changes of the user's go/env file, to be planned, applied and undone by {@code GoEnvFile}} */
    public List<EnvChange> environmentChanges() {
        return settings.stream().flatMap(setting -> setting.change().stream()).toList();
    }

    /** {@return what a variable should be; empty also if it should be left alone} */
    public Optional<String> text(String variable) {
        return settings.stream()
                .filter(setting -> setting.name().equals(variable))
                .flatMap(setting -> setting.text().stream())
                .findFirst();
    }

    /**
     * {@return the settings written for a tool}
     *
     * @throws IllegalArgumentException if the recommendation was made without
     */
    public String snippet(Snippet.Form form) {
        return snippets.stream()
                .filter(snippet -> snippet.form() == form)
                .map(Snippet::text)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no snippet for " + form.title()));
    }

    /**
     * {@return the settings, each with its reason, and the cautions, in lines of 80 columns but for long values; without the
     * snippets}
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Settings for " + profile.title() + "\n");
        for (RecommendedSetting setting : settings) {
            text.append("\n  ").append(setting).append('\n');
            Paragraph.add(text, "      ", setting.reason());
        }
        for (String caution : cautions) {
            text.append('\n');
            Paragraph.add(text, "  ! ", "    ", caution);
        }
        return text.toString();
    }
}
