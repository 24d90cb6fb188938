package dev.goenv.module;

import java.util.Optional;

/** Counting in decimal texts of any length (x/mod/module/pseudo.go, {@code incDecimal}, {@code decDecimal}, Go 1.27). */
final class Decimals {
    private Decimals() {}

    /** The next number; leading zeros stay. */
    static String increment(String decimal) {
        int last = decimal.length();
        while (last > 0 && decimal.charAt(last - 1) == '9') {
            last--;
        }
        String zeros = "0".repeat(decimal.length() - last);
        return last == 0 ? "1" + zeros : decimal.substring(0, last - 1) + (char) (decimal.charAt(last - 1) + 1) + zeros;
    }

    /** The number before, or empty if it is all zeros. */
    static Optional<String> decrement(String decimal) {
        int last = decimal.length();
        while (last > 0 && decimal.charAt(last - 1) == '0') {
            last--;
        }
        if (last == 0) {
            return Optional.empty();
        }
        String nines = "9".repeat(decimal.length() - last);
        boolean oneDigitLess = last == 1 && decimal.charAt(0) == '1' && !nines.isEmpty();
        String head = oneDigitLess ? "" : decimal.substring(0, last - 1) + (char) (decimal.charAt(last - 1) - 1);
        return Optional.of(head + nines);
    }
}
