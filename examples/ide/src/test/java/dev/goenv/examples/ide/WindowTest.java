package dev.goenv.examples.ide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.goenv.examples.ide.demo.DemoWorld;
import java.awt.GraphicsEnvironment;
import java.awt.Point;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.swing.JComponent;
import javax.swing.JTabbedPane;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.Test;

/** The window on a display, with mouse and keyboard. */
class WindowTest {
    @Test
    void window_robot_typesARouteAndDiagnosesByKeys() throws Exception {
        assumeFalse(GraphicsEnvironment.isHeadless(), "no display: run with xvfb-run to see this test");
        CountDownLatch closed = new CountDownLatch(1);
        try (DemoWorld world = new DemoWorld(Duration.ofSeconds(1))) {
            ToolWindow window = Stage.call(() -> {
                Theme.LIGHT.use(13);
                ToolWindow made = new ToolWindow(world.host(), world::doctor, closed::countDown);
                made.frame().setVisible(true);
                return made;
            });
            Stage stage = new Stage((JComponent) window.frame().getContentPane());
            Robot robot = new Robot();
            robot.setAutoWaitForIdle(true);
            JTabbedPane tabs = stage.find("go.tabs", JTabbedPane.class);
            stage.await(() -> window.frame().isShowing() && window.frame().isFocused());
            alt(robot, KeyEvent.VK_2);
            stage.await(() -> tabs.getSelectedIndex() == 1);
            JTextComponent field = stage.find("route.field", JTextComponent.class);
            click(robot, Stage.call(field::getLocationOnScreen));
            Stage.run(field::selectAll);
            for (char key : "git.corp.example".toUpperCase(Locale.ROOT).toCharArray()) {
                press(robot, KeyEvent.getExtendedKeyCodeForChar(key));
            }
            stage.await(() -> field.getText().equals("git.corp.example"));
            stage.await(() ->
                    stage.find("route.words", JTextComponent.class).getText().contains("is private"));
            alt(robot, KeyEvent.VK_3);
            stage.await(() -> tabs.getSelectedIndex() == 2);
            alt(robot, KeyEvent.VK_D);
            stage.await(() -> stage.enabled("doctor.fix.apply"));
            Stage.run(() -> window.frame().dispose());
            assertThat(closed.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static void alt(Robot robot, int key) {
        robot.keyPress(KeyEvent.VK_ALT);
        press(robot, key);
        robot.keyRelease(KeyEvent.VK_ALT);
    }

    private static void press(Robot robot, int key) {
        robot.keyPress(key);
        robot.keyRelease(key);
    }

    private static void click(Robot robot, Point place) {
        robot.mouseMove(place.x + 20, place.y + 8);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    }
}
