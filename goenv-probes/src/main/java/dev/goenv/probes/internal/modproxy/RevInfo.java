package dev.goenv.probes.internal.modproxy;

import dev.goenv.module.GoSyntaxException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code .info} and {@code @latest} say of a version: {@code RevInfo} in {@code cmd/go/internal/modfetch/repo.go}, Go
 * 1.27. Of the origin only the form is checked.
 *
 * @param version the version named; empty if none is
 * @param time the time of the commit, if it is told
 */
public record RevInfo(String version, Optional<Instant> time) {
    private static final Set<String> ORIGIN =
            Set.of("vcs", "url", "subdir", "hash", "tagprefix", "tagsum", "ref", "reposum");

    /**
     * {@return what an answer says}
     *
     * @throws GoSyntaxException with the message of Go's {@code encoding/json}; the first error counts
     */
    static RevInfo parse(byte[] body) {
        JsonValue value = JsonParser.parse(body);
        if (value.kind() == JsonValue.Kind.NULL) {
            return new RevInfo("", Optional.empty());
        } else if (value.kind() != JsonValue.Kind.OBJECT) {
            throw cannot(value, "Go value of type modfetch.RevInfo");
        }
        String version = "";
        Optional<Instant> time = Optional.empty();
        for (JsonValue.Member member : value.members()) {
            if (member.value().kind() == JsonValue.Kind.NULL) {
                continue;
            }
            // Names are matched without regard to case; of two members with one name the last counts.
            if (member.name().equalsIgnoreCase("Version")) {
                version = string(member.value(), "RevInfo.Version", "string");
            } else if (member.name().equalsIgnoreCase("Time")) {
                time = Optional.of(GoTime.parse(string(member.value(), "RevInfo.Time", "time.Time")));
            } else if (member.name().equalsIgnoreCase("Origin")) {
                origin(member.value());
            }
        }
        return new RevInfo(version, time);
    }

    private static void origin(JsonValue value) {
        if (value.kind() != JsonValue.Kind.OBJECT) {
            throw cannot(value, "Go struct field RevInfo.Origin of type codehost.Origin");
        }
        for (JsonValue.Member member : value.members()) {
            String name = member.name().toLowerCase(Locale.ROOT);
            if (ORIGIN.contains(name) && member.value().kind() != JsonValue.Kind.NULL) {
                string(member.value(), "RevInfo.Origin." + spelled(name), "string");
            }
        }
    }

    /** The name of a field as Go's source spells it. */
    private static String spelled(String name) {
        return switch (name) {
            case "vcs", "url" -> name.toUpperCase(Locale.ROOT);
            case "tagprefix" -> "TagPrefix";
            case "tagsum" -> "TagSum";
            case "reposum" -> "RepoSum";
            default -> Character.toUpperCase(name.charAt(0)) + name.substring(1);
        };
    }

    private static String string(JsonValue value, String field, String type) {
        if (value.kind() != JsonValue.Kind.STRING) {
            throw cannot(value, "Go struct field " + field + " of type " + type);
        }
        return value.text();
    }

    private static GoSyntaxException cannot(JsonValue value, String into) {
        return new GoSyntaxException("json: cannot unmarshal " + value.kind().word() + " into " + into);
    }
}
