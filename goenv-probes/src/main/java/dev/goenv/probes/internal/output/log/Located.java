package dev.goenv.probes.internal.output.log;

/** A text and where its characters stand in the input. Its {@code toString} shows no text, which may hold secrets. */
record Located(String text, Offsets offsets) {
    int length() {
        return text.length();
    }

    Located from(int index) {
        return slice(index, text.length());
    }

    Located slice(int from, int to) {
        return from == 0 && to == text.length() ? this : new Located(text.substring(from, to), offsets.slice(from, to));
    }

    long end() {
        return offsets.at(text.length());
    }

    @Override
    public String toString() {
        return text.length() + " characters at " + offsets;
    }
}
