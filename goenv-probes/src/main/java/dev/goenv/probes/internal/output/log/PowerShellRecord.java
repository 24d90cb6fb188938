package dev.goenv.probes.internal.output.log;

/**
 * What PowerShell prints around the first line that a program writes to standard error: where it was called, the call underlined,
 * a category. The message itself stands before, and is kept.
 */
final class PowerShellRecord {
    private enum State {
        OUTSIDE,
        /** Behind the place, before the category. */
        CALL,
        /** In the category or the id, which are wrapped with three spaces. */
        CATEGORY
    }

    private State state = State.OUTSIDE;

    /** {@return whether the line is part of such a record} */
    boolean takes(String line) {
        if (place(line)) {
            state = State.CALL;
            return true;
        }
        if (line.startsWith("    + CategoryInfo ") || line.startsWith("    + FullyQualifiedErrorId ")) {
            state = State.CATEGORY;
            return true;
        }
        if (line.startsWith("+ ~")) {
            return true;
        }
        boolean part = switch (state) {
            case OUTSIDE -> false;
            case CALL -> line.startsWith("+ ");
            case CATEGORY -> line.startsWith("   ") && !line.startsWith("    ") && !line.isBlank();
        };
        if (!part) {
            state = State.OUTSIDE;
        }
        return part;
    }

    /** {@code At line:1 char:1}, {@code At C:\build.ps1:3 char:5}. */
    private static boolean place(String line) {
        if (!line.startsWith("At ") || line.length() > 2 * Cursor.MAX_WORD) {
            return false;
        }
        int found = line.lastIndexOf(" char:");
        if (found < 0) {
            return false;
        }
        Cursor cursor = new Cursor(line);
        cursor.moveTo(found + " char:".length());
        return cursor.digits(1, 6) && cursor.spaces() >= 0 && cursor.atEnd();
    }
}
