package dev.goenv.probes.internal.vcs;

import dev.goenv.internal.syntax.GoBytes;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.probes.kit.GoAnswers;
import dev.goenv.testkit.TextMutator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares the tags that goenv and Go's encoding/xml see in a page, and what they say to a malformed one. */
class PageTagsTest {
    private static final int RUNS = Math.max(4000, Integer.getInteger("goenv.generated.runs", 0));

    /** Byte strings. */
    private static final List<String> PIECES = List.of(
            "<html>",
            "<head>",
            "</head>",
            "<body>",
            "<meta name=\"go-import\" content=\"a.b/c git https://x\">",
            "<meta ",
            "name=",
            "name='x'",
            "content=\"",
            "\"",
            "'",
            "/>",
            ">",
            "<",
            "</",
            "<br/>",
            "<p>text</p>",
            "<!DOCTYPE html>",
            "<!",
            "<!--",
            "-->",
            "--",
            "<![CDATA[",
            "]]>",
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
            "<?xml version='1.1'?>",
            "<?xml encoding=\"gbk\"?>",
            "<?php x ?>",
            "?>",
            "&amp;",
            "&lt;",
            "&quot",
            "&#65;",
            "&#x41;",
            "&#xD800;",
            "&#99999999999;",
            "&nbsp;",
            "&",
            ";",
            "\n",
            "\r\n",
            "\r",
            " ",
            "<a:b c:d=\"e\">",
            "<a:b:c>",
            "<:a>",
            "a",
            "=",
            "x=y/z",
            "disabled",
            "\u00c3\u00a9",
            "\u00ff",
            "\u0000",
            "\u0001",
            "\u00ef\u00bf\u00be",
            "<script>if (a < b && c) {}</script>",
            "<!ELEMENT <x> '>'>",
            "<1>",
            "<-a>");

    @Test
    void next_recordedAnswersOfGo_isTheSame() {
        new GoAnswers("page", PageTagsTest::tags).compareRecorded();
    }

    @Test
    void next_asInstalledGo_isTheSame(@TempDir Path scratch) throws IOException {
        TextMutator mutator = new TextMutator(21, PIECES);
        List<String> pages = new ArrayList<>(PIECES);
        while (pages.size() < RUNS) {
            String page = mutator.next(9);
            page = page.chars().allMatch(c -> c < 0x100) ? page : GoBytes.encode(page);
            if (GoBytes.decode(page).codePoints().allMatch(PageTagsTest::isCompared)) {
                pages.add(page);
            }
        }
        new GoAnswers("page", PageTagsTest::tags).compareLive(scratch, pages);
    }

    /** Which letters of other scripts may stand in a name is not copied from Go. */
    private static boolean isCompared(int rune) {
        return rune < 0x80 || rune == 0xe9 || rune == 0xfffe || rune >= 0xdc80 && rune <= 0xdcff;
    }

    private static List<String> tags(byte[] page) {
        List<String> words = new ArrayList<>();
        PageTags tags = new PageTags(page);
        try {
            Optional<PageTags.Tag> next = tags.next();
            while (next.isPresent()) {
                words.add(shown(next.get()));
                next = tags.next();
            }
        } catch (GoSyntaxException e) {
            words.add("error " + e.getMessage());
        }
        return words;
    }

    private static String shown(PageTags.Tag tag) {
        if (tag.kind() == PageTags.Kind.END) {
            return "/" + tag.name();
        }
        StringBuilder words = new StringBuilder("<").append(tag.name());
        tag.attributes()
                .forEach(attribute ->
                        words.append(' ').append(attribute.name()).append('=').append(attribute.value()));
        return words.toString();
    }
}
