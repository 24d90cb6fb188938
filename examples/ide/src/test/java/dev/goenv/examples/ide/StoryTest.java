package dev.goenv.examples.ide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.examples.ide.demo.DemoWorld;
import dev.goenv.examples.ide.view.GoPanel;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.JTree;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The panel as a user drives it, on no display: read, type, diagnose, preview, apply, verify, undo, paste. */
class StoryTest {
    private static final String USER_FILE = "/home/dev/.config/go/env";

    private DemoWorld world;
    private GoPanel panel;
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        world = new DemoWorld(Duration.ofSeconds(5));
        panel = Stage.call(() -> {
            Theme.LIGHT.use(13);
            return new GoPanel(world.host(), world::doctor);
        });
        stage = new Stage(panel.component());
        stage.await(() -> !shown("environment.details").isEmpty());
    }

    @AfterEach
    void close() throws Exception {
        Stage.run(panel::close);
        world.close();
    }

    private String shown(String name) {
        return stage.find(name, JTextComponent.class).getText();
    }

    private String file() throws Exception {
        return new String(world.host().files().read(USER_FILE).orElseThrow(), StandardCharsets.UTF_8);
    }

    private void fix() throws Exception {
        world.mirrorAnswers();
        stage.click("doctor.diagnose");
        stage.await(() -> stage.enabled("doctor.fix.apply"));
    }

    @Test
    void environment_findings_comeFirstWithTheirPlace() throws Exception {
        JTable table = stage.find("environment.table", JTable.class);
        assertThat(table.getValueAt(0, 0)).isEqualTo("! warning");
        assertThat(table.getValueAt(0, 1)).isEqualTo("GOINSECURE");
        assertThat(table.getValueAt(0, 3)).isEqualTo(USER_FILE + ":3");
        assertThat(stage.text("environment.details"))
                .startsWith("GOINSECURE=*\nSet by: " + USER_FILE + ":3\n")
                .contains("[config.insecure]\nFix: go env -u GOINSECURE");
    }

    @Test
    void route_typed_isDrawnForTheNewestText() throws Exception {
        for (String typed : new String[] {"git", "git.corp.example", "git.corp.example/pay/ledger"}) {
            stage.type("route.field", typed);
        }
        stage.await(() -> shown("route.words").contains("ledger"));
        assertThat(stage.text("route.words"))
                .startsWith(
                        "git.corp.example/pay/ledger is private: it matches pattern \"git.corp.example\" of GONOPROXY");
        stage.type("route.field", "git.corp.example/Pay!");
        stage.await(() -> shown("route.words").startsWith("Not a module path yet: "));
    }

    @Test
    void diagnose_cancelled_endsAtOnceAndCanBeginAgain() throws Exception {
        stage.click("doctor.diagnose");
        JLabel proxy = stage.find("layer.words.MODULE_PROXY", JLabel.class);
        stage.await(() -> proxy.getText().contains("at work"));
        stage.click("doctor.cancel");
        assertThat(Stage.call(() -> stage.find("doctor.status", JLabel.class).getText()))
                .isEqualTo("Cancelled");
        assertThat(stage.enabled("doctor.cancel")).isFalse();
        fix();
        assertThat(stage.text("doctor.fix.words")).contains("speaks plain HTTP, not TLS");
    }

    @Test
    void diagnose_noModulePath_saysSo() throws Exception {
        stage.type("doctor.module", "Not A Path");
        stage.click("doctor.diagnose");
        assertThat(Stage.call(() -> stage.find("doctor.status", JLabel.class).getText()))
                .contains("Not A Path");
        assertThat(stage.enabled("doctor.diagnose")).isTrue();
    }

    @Test
    void fix_appliedVerifiedUndone_changesTheFileAndBringsItBack() throws Exception {
        String before = file();
        fix();
        assertThat(stage.text("doctor.fix.preview"))
                .contains("\n-GOPROXY=http://mirror")
                .contains("\n+GOPROXY=http://mirror");
        assertThat(file()).isEqualTo(before);
        stage.click("doctor.fix.apply");
        stage.await(() -> shown("doctor.fix.message").startsWith("Applied"));
        assertThat(file()).isEqualTo(before.replace("https://", "http://"));
        stage.click("doctor.fix.verify");
        stage.await(() -> shown("doctor.fix.message").startsWith("Verified: it works now"));
        stage.click("doctor.fix.undo");
        stage.await(() -> shown("doctor.fix.message").startsWith("Undone"));
        assertThat(file()).isEqualTo(before);
        assertThat(stage.enabled("doctor.fix.undo")).isFalse();
        assertThat(stage.enabled("doctor.fix.apply")).isTrue();
    }

    @Test
    void fix_chosenAgainAfterApply_canStillBeUndone() throws Exception {
        String before = file();
        fix();
        stage.click("doctor.fix.apply");
        stage.await(() -> shown("doctor.fix.message").startsWith("Applied"));
        JTree results = stage.find("doctor.results", JTree.class);
        int row = Stage.call(() -> results.getSelectionRows()[0]);
        Stage.run(() -> results.setSelectionRow(0));
        assertThat(stage.enabled("doctor.fix.undo")).isFalse();
        Stage.run(() -> results.setSelectionRow(row));
        stage.click("doctor.fix.undo");
        stage.await(() -> shown("doctor.fix.message").startsWith("Undone"));
        assertThat(file()).isEqualTo(before);
    }

    @Test
    void output_pasted_isMarkedAndExplained() throws Exception {
        stage.type("output.text", world.failedOutput());
        JTextArea text = stage.find("output.text", JTextArea.class);
        stage.await(() -> text.getHighlighter().getHighlights().length > 3);
        Stage.run(() -> panel.show(GoPanel.Part.OUTPUT));
        stage.image(ToolWindow.SIZE);
        int offset = text.getText().indexOf("could not read Username") + 3;
        Rectangle2D place = Stage.call(() -> text.modelToView2D(offset));
        int x = (int) place.getX() + 1;
        int y = (int) place.getCenterY();
        MouseEvent twice = new MouseEvent(text, MouseEvent.MOUSE_CLICKED, 0, 0, x, y, 2, false);
        assertThat(Stage.call(() -> text.getToolTipText(twice)))
                .isEqualTo("git.corp.example wants credentials for the repository (certain)");
        Stage.run(() -> text.dispatchEvent(twice));
        stage.await(() -> !shown("output.fix.message").isEmpty());
        assertThat(stage.text("output.fix.words")).contains("vcs.auth-required").contains("➤");
        assertThat(Stage.call(text::getSelectedText)).isEqualTo("could not read Username");
    }

    @Test
    void output_nothingOfTheEnvironment_saysSo() throws Exception {
        stage.type("output.text", "./main.go:3:2: undefined: x\n");
        stage.await(() -> Stage.all(panel.component())
                .anyMatch(each -> each instanceof JLabel label
                        && label.getText().equals("Nothing in it is about the environment.")));
        assertThat(stage.find("output.text", JTextArea.class).getHighlighter().getHighlights())
                .isEmpty();
    }
}
