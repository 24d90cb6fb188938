package dev.goenv.examples.ci;

/** Texts for XML, whatever a server wrote. */
final class XmlText {
    private XmlText() {}

    /** {@return a text without what XML 1.0 has no place for: most control characters, halves of pairs} */
    static String plain(String text) {
        return text.codePoints()
                .map(each -> allowed(each) ? each : '\uFFFD')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean allowed(int codePoint) {
        boolean control = codePoint < 0x20 && codePoint != '\t' && codePoint != '\n' && codePoint != '\r';
        boolean half = codePoint >= 0xD800 && codePoint <= 0xDFFF;
        return !control && !half && codePoint != 0xFFFE && codePoint != 0xFFFF;
    }
}
