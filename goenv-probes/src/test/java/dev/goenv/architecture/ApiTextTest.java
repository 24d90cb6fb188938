package dev.goenv.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The whole text of a sample that has one of everything. */
public class ApiTextTest {
    /** One of everything. */
    public abstract static class Everything<T extends Comparable<T>> implements Function<T, String> {
        /** A field. */
        public static final int LIMIT = 3;

        final int hidden = 1;

        /** A constructor. */
        protected Everything(T first) throws IOException {}

        Everything() {}

        /** Generic. */
        public final <E extends Exception & Runnable> Optional<? super E> generic(
                List<? extends T>[] lists, int... rest) throws E {
            return Optional.empty();
        }

        /** Deprecated. */
        @Deprecated
        protected static byte[] old() {
            return new byte[0];
        }

        abstract void hidden();

        @Override
        public String toString() {
            return "";
        }
    }

    /** Sealed. */
    public sealed interface Shape {
        /** A part. */
        record Dot(int x, List<String> names) implements Shape {
            /** More. */
            public Dot(int x) {
                this(x, List.of());
            }
        }

        /** Constants, not in the order of the alphabet. */
        enum Colour implements Shape {
            RED,
            BLUE;

            /** More. */
            public Colour next() {
                return RED;
            }
        }

        /** By default. */
        default int size() {
            return 0;
        }
    }

    @Test
    void text_everyKindOfMember_inStableOrder() {
        List<Class<?>> classes =
                List.of(Shape.Dot.class, Shape.class, Everything.class, Shape.Colour.class, Hidden.class);

        assertThat(ApiText.of(classes).text()).isEqualTo("""
                abstract class NAME.Everything<T extends Comparable<T>> implements java.util.function.Function<T, String>
                    static final int LIMIT
                    protected Everything(T) throws java.io.IOException
                    final <E extends Exception & Runnable> java.util.Optional<? super E> generic(java.util.List<? extends T>[], int...) throws E
                    @Deprecated protected static byte[] old()

                sealed interface NAME.Shape permits NAME.Shape.Colour, NAME.Shape.Dot
                    default int size()

                enum NAME.Shape.Colour implements NAME.Shape
                    RED
                    BLUE
                    NAME.Shape.Colour next()

                record NAME.Shape.Dot(int x, java.util.List<String> names) implements NAME.Shape
                    Dot(int)
                """.replace("NAME", ApiTextTest.class.getName()));
    }

    private static final class Hidden {}

    @Test
    void lineDiff_addedRemovedAndMoved_areShownBelowTheirHead() {
        String old = "class A\n    int a()\n    int b()\n\nclass B\n    int c()\n";
        String now = "class A\n    int a()\n    long b()\n\nclass B\n    int c()\n\nclass C\n    int d()\n";

        assertThat(LineDiff.of(old, now))
                .containsExactly("  class A", "-     int b()", "+     long b()", "+ class C", "+     int d()");
        assertThat(LineDiff.of(old, old)).isEmpty();
        assertThat(LineDiff.of("", "class A\n    int a()\n")).containsExactly("+ class A", "+     int a()");
    }
}
