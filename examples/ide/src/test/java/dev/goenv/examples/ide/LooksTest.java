package dev.goenv.examples.ide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.examples.ide.demo.DemoWorld;
import dev.goenv.examples.ide.view.GoPanel;
import dev.goenv.examples.ide.view.GoPanel.Part;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.accessibility.AccessibleContext;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JProgressBar;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.JTree;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The panel for those who see it, at any size of letters, and for those who hear it. */
class LooksTest {
    private DemoWorld world;
    private GoPanel panel;
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        world = new DemoWorld(Duration.ofSeconds(5));
        world.mirrorAnswers();
    }

    private void open(Theme theme, float points) throws Exception {
        panel = Stage.call(() -> {
            theme.use(points);
            return new GoPanel(world.host(), world::doctor);
        });
        stage = new Stage(panel.component());
        stage.await(() -> !stage.find("environment.details", JTextComponent.class)
                .getText()
                .isEmpty());
    }

    private void diagnose() throws Exception {
        stage.click("doctor.diagnose");
        stage.await(() -> stage.enabled("doctor.fix.apply"));
        stage.type("output.text", world.failedOutput());
        stage.await(() -> stage.find("output.causes", JTree.class).getRowCount() > 2);
    }

    @AfterEach
    void close() throws Exception {
        Stage.run(panel::close);
        world.close();
    }

    private List<String> clipped() {
        List<String> clipped = new ArrayList<>();
        Stage.all(panel.component())
                .filter(each -> each instanceof JLabel || each instanceof AbstractButton)
                .filter(each -> each.getName() != null || each instanceof JLabel)
                .filter(LooksTest::inVisibleTab)
                .forEach(each -> {
                    Dimension wanted = each.getPreferredSize();
                    if (each.getWidth() < wanted.width || each.getHeight() < wanted.height) {
                        clipped.add(each + " wants " + wanted);
                    }
                });
        return clipped;
    }

    private static boolean inVisibleTab(Component component) {
        for (Component each = component; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return component.getWidth() > 0;
    }

    @Test
    void paint_at1000By700_clipsNoWords() throws Exception {
        open(Theme.DARK, 13);
        diagnose();
        for (Part part : Part.values()) {
            clipsNoWords(part);
        }
    }

    private void clipsNoWords(Part part) throws Exception {
        Stage.run(() -> panel.show(part));
        stage.image(ToolWindow.SIZE);
        assertThat(Stage.call(this::clipped)).isEmpty();
        JTable table = stage.find("environment.table", JTable.class);
        JTree tree = stage.find("doctor.results", JTree.class);
        if (part == Part.ENVIRONMENT) {
            for (int row = 0; row < table.getRowCount(); row++) {
                assertThat(table.getRowHeight(row)).isGreaterThanOrEqualTo(wanted(table, row));
            }
        }
        if (part == Part.DIAGNOSIS) {
            for (int row = 0; row < tree.getRowCount(); row++) {
                Rectangle place = tree.getRowBounds(row);
                assertThat(place.x + place.width)
                        .as("row %d", row)
                        .isLessThanOrEqualTo(tree.getParent().getWidth());
            }
        }
    }

    private static int wanted(JTable table, int row) throws Exception {
        return Stage.call(() -> {
            int height = 0;
            for (int column = 0; column < table.getColumnCount(); column++) {
                Component cell = table.prepareRenderer(table.getCellRenderer(row, column), row, column);
                height = Math.max(height, cell.getPreferredSize().height);
            }
            return height;
        });
    }

    @Test
    void paint_lettersTwiceAsLarge_growsWithThem() throws Exception {
        open(Theme.LIGHT, 26);
        diagnose();
        stage.image(new Dimension(2000, 1400));
        JTable table = stage.find("environment.table", JTable.class);
        int letters = table.getFontMetrics(table.getFont()).getHeight();
        assertThat(letters).isGreaterThan(26);
        assertThat(table.getRowHeight(3)).isGreaterThan(letters);
        Stage.run(() -> panel.show(Part.DIAGNOSIS));
        stage.image(new Dimension(2000, 1400));
        assertThat(Stage.call(this::clipped)).isEmpty();
    }

    @Test
    void components_withAHandle_haveNameAndKey() throws Exception {
        open(Theme.LIGHT, 13);
        List<Component> handles = Stage.all(panel.component())
                .filter(each -> each.getName() != null
                        && !each.getName().contains("ScrollBar")
                        && !each.getName().contains("plitPane"))
                .filter(each -> each instanceof AbstractButton
                        || each instanceof JTextComponent
                        || each instanceof JTable
                        || each instanceof JTree
                        || each instanceof JProgressBar)
                .filter(each -> each.getName().contains("."))
                .filter(each ->
                        !each.getName().startsWith("Tree.") && !each.getName().startsWith("Table."))
                .toList();
        assertThat(handles).hasSizeGreaterThan(25);
        for (Component handle : handles) {
            AccessibleContext spoken = handle.getAccessibleContext();
            assertThat(spoken.getAccessibleName()).as(handle.getName()).isNotBlank();
            if (handle instanceof AbstractButton button) {
                assertThat(button.getMnemonic()).as(handle.getName()).isNotZero();
            }
        }
        JTabbedPane tabs = stage.find("go.tabs", JTabbedPane.class);
        assertThat(Stream.of(Part.values()).map(part -> (char) tabs.getMnemonicAt(part.ordinal())))
                .containsExactly('1', '2', '3', '4');
        JComponent route = stage.find("route.canvas", JComponent.class);
        stage.await(() -> route.getAccessibleContext().getAccessibleDescription() != null);
        assertThat(route.getAccessibleContext().getAccessibleDescription())
                .startsWith("golang.org/x/text is asked of http://mirror.corp.example:");
    }
}
