package dev.goenv.probes.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Texts that are held against what is made: {@code src/test/resources/report}. */
public final class GoldenText {
    private GoldenText() {}

    /** {@return the text of a name} */
    public static String of(String name) {
        try (InputStream in = Objects.requireNonNull(GoldenText.class.getResourceAsStream("/report/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
