package dev.goenv.probes.internal.vcs;

import dev.goenv.internal.syntax.GoBytes;
import dev.goenv.module.GoSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a web page into tags as the go command does: as XML of a forgiving kind, {@code Decoder.RawToken} with
 * {@code Strict = false} ({@code encoding/xml/xml.go}, Go 1.27). What a browser understands and XML does not is an error.
 */
final class PageTags {
    /** Which end of an element a tag is. */
    enum Kind {
        START,
        END
    }

    /** An attribute; without a value its name is the value. */
    record Attribute(String name, String value) {}

    /** A tag, names without their name spaces. */
    record Tag(Kind kind, String name, List<Attribute> attributes) {
        Tag {
            attributes = List.copyOf(attributes);
        }

        /** The value of the first attribute of that name, whatever its case; empty if there is none. */
        String attribute(String wanted) {
            return attributes.stream()
                    .filter(attribute -> attribute.name().equalsIgnoreCase(wanted))
                    .map(Attribute::value)
                    .findFirst()
                    .orElse("");
        }
    }

    private final PageText page;
    private final PageNames names;
    private Optional<Tag> pendingEnd = Optional.empty();

    PageTags(byte[] bytes) {
        page = new PageText(bytes);
        names = new PageNames(page);
    }

    /**
     * {@return the next tag; empty at the end of the page}
     *
     * @throws GoSyntaxException with Go's message
     */
    Optional<Tag> next() {
        Optional<Tag> tag = pendingEnd;
        pendingEnd = Optional.empty();
        while (tag.isEmpty() && !page.atEnd()) {
            if (page.peek() == '<') {
                page.read();
                tag = markup();
            } else {
                names.text(PageNames.NO_QUOTE);
            }
        }
        return tag;
    }

    private Optional<Tag> markup() {
        if (page.atEnd()) {
            throw page.error("unexpected EOF");
        }
        switch (page.peek()) {
            case '/' -> {
                page.read();
                return Optional.of(end());
            }
            case '?' -> {
                page.read();
                instruction();
                return Optional.empty();
            }
            case '!' -> {
                page.read();
                declaration();
                return Optional.empty();
            }
            default -> {
                return Optional.of(start());
            }
        }
    }

    private Tag end() {
        String name = names.localName().orElseThrow(() -> page.error("expected element name after </"));
        page.skipSpace();
        if (page.need() != '>') {
            throw page.error("invalid characters between </" + name + " and >");
        }
        return new Tag(Kind.END, name, List.of());
    }

    private Tag start() {
        String name = names.localName().orElseThrow(() -> page.error("expected element name after <"));
        List<Attribute> attributes = new ArrayList<>();
        while (true) {
            page.skipSpace();
            if (page.peek() == '>') {
                page.read();
                return new Tag(Kind.START, name, attributes);
            } else if (page.peek() == '/') {
                page.read();
                if (page.need() != '>') {
                    throw page.error("expected /> in element");
                }
                pendingEnd = Optional.of(new Tag(Kind.END, name, List.of()));
                return new Tag(Kind.START, name, attributes);
            }
            attributes.add(attribute());
        }
    }

    private Attribute attribute() {
        String name = names.localName().orElseThrow(() -> page.error("expected attribute name in element"));
        page.skipSpace();
        if (page.peek() != '=') {
            return new Attribute(name, name);
        }
        page.read();
        page.skipSpace();
        int first = page.peek();
        if (first == '"' || first == '\'') {
            return new Attribute(name, names.text(page.read()));
        }
        StringBuilder value = new StringBuilder();
        while (isUnquoted(page.peek())) {
            value.append((char) page.read());
        }
        return new Attribute(name, value.toString());
    }

    private static boolean isUnquoted(int b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '_' || b == ':' || b == '-';
    }

    private void instruction() {
        String target = names.name().orElseThrow(() -> page.error("expected target name after <?"));
        page.skipSpace();
        StringBuilder content = new StringBuilder();
        int last = 0;
        int b = page.need();
        while (last != '?' || b != '>') {
            content.append((char) b);
            last = b;
            b = page.need();
        }
        if (target.equals("xml")) {
            XmlDeclaration.check(GoBytes.decode(content.substring(0, content.length() - 1)));
        }
    }

    /** After {@code <!}: a comment, CDATA, or a directive such as DOCTYPE. */
    private void declaration() {
        int b = page.need();
        if (b == '-') {
            if (page.need() != '-') {
                throw page.error("invalid sequence <!- not part of <!--");
            }
            comment();
        } else if (b == '[') {
            for (char expected : "CDATA[".toCharArray()) {
                if (page.need() != expected) {
                    throw page.error("invalid <![ sequence");
                }
            }
            names.cdata();
        } else {
            new PageDirective(page).skip();
        }
    }

    private void comment() {
        int before = 0;
        int last = 0;
        while (true) {
            int b = page.need();
            if (before == '-' && last == '-') {
                if (b != '>') {
                    throw page.error("invalid sequence \"--\" not allowed in comments");
                }
                return;
            }
            before = last;
            last = b;
        }
    }
}
