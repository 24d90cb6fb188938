package dev.goenv.examples.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentTextTest {
    private static final DocumentText MIXED = DocumentText.of("a😀b\r\nc\rd\n");

    @ParameterizedTest
    @CsvSource({"0,0,0", "1,0,1", "3,0,3", "4,0,4", "6,1,0", "7,1,1", "8,2,0", "10,3,0"})
    void position_countsUtf16UnitsAndEveryLineEnd(int offset, int line, int character) {
        assertThat(MIXED.position(offset)).isEqualTo(new Position(line, character));
        assertThat(MIXED.offset(new Position(line, character))).isEqualTo(offset);
    }

    @Test
    void offset_beyondTheLine_isItsEnd() {
        assertThat(MIXED.offset(new Position(0, 99))).isEqualTo(4);
        assertThat(MIXED.offset(new Position(2, 99))).isEqualTo(9);
        assertThat(MIXED.offset(new Position(99, 0))).isEqualTo(10);
        assertThat(MIXED.position(99)).isEqualTo(new Position(3, 0));
    }

    @Test
    void changed_severalRanges_areReplacedOneAfterTheOther() {
        OpenDocument before = new OpenDocument("file:///a", "go-env", 1, DocumentText.of("x=😀1\ny=2\n"));
        OpenDocument after = before.changed(
                2, List.of(change(0, 4, 0, 5, "one"), change(1, 0, 2, 0, ""), change(1, 0, 1, 0, "z=3")));
        assertThat(after.text()).hasToString("x=😀one\nz=3");
        assertThat(after.version()).isEqualTo(2);
        assertThat(after.changed(3, List.of(new TextDocumentContentChangeEvent("all")))
                        .text())
                .hasToString("all");
    }

    @ParameterizedTest
    @CsvSource({
        "'A=1|B=2|C=3|', 'A=1|B=9|C=3|', 1, 2, 'B=9|'",
        "'A=1|B=2|', 'A=1|', 1, 2, ''",
        "'A=1|', 'A=1|B=2|', 1, 1, 'B=2|'",
        "'A=1', 'A=1|B=2|', 0, 0, 'A=1|B=2|'",
        "'', 'A=1|', 0, 0, 'A=1|'",
        "'A=11|A=1|', 'A=1|', 0, 1, ''"
    })
    void lineEdit_replacesWholeLinesThatDiffer(String before, String after, int from, int to, String text) {
        DocumentText old = DocumentText.of(before.replace('|', '\n'));
        var edit = LineEdit.between(old, after.replace('|', '\n'));
        assertThat(edit.getRange().getStart()).isEqualTo(new Position(from, 0));
        assertThat(edit.getRange().getEnd().getLine()).isEqualTo(to);
        assertThat(edit.getNewText()).isEqualTo(text.replace('|', '\n'));
        assertThat(old.changed(new TextDocumentContentChangeEvent(edit.getRange(), edit.getNewText())))
                .hasToString(after.replace('|', '\n'));
    }

    private static TextDocumentContentChangeEvent change(int line, int from, int toLine, int to, String text) {
        return new TextDocumentContentChangeEvent(new Range(new Position(line, from), new Position(toLine, to)), text);
    }
}
