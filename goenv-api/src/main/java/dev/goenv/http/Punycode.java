package dev.goenv.http;

/** The encoding of RFC 3492, section 6.3, with the parameters of section 5. */
final class Punycode {
    private static final int BASE = 36;
    private static final int T_MIN = 1;
    private static final int T_MAX = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int FIRST_BIAS = 72;
    private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz0123456789";

    private Punycode() {}

    /** {@return the ASCII characters of {@code label}, and an encoding of the others} */
    static String encode(String label) {
        int[] input = label.codePoints().toArray();
        StringBuilder out = new StringBuilder();
        label.chars().filter(c -> c < 0x80).forEach(c -> out.append((char) c));
        int basic = out.length();
        if (basic > 0) {
            out.append('-');
        }
        int handled = basic;
        int bias = FIRST_BIAS;
        long delta = 0;
        int n = 0x80;
        while (handled < input.length) {
            int next = smallestFrom(n, input);
            delta += (long) (next - n) * (handled + 1);
            n = next;
            for (int c : input) {
                if (c < n) {
                    delta++;
                } else if (c == n) {
                    appendNumber(delta, bias, out);
                    bias = adapt(delta, handled + 1, handled == basic ? DAMP : 2);
                    delta = 0;
                    handled++;
                }
            }
            delta++;
            n++;
        }
        return out.toString();
    }

    private static int smallestFrom(int n, int[] input) {
        int smallest = Integer.MAX_VALUE;
        for (int c : input) {
            if (c >= n && c < smallest) {
                smallest = c;
            }
        }
        return smallest;
    }

    private static void appendNumber(long number, int bias, StringBuilder out) {
        long q = number;
        for (int k = BASE; ; k += BASE) {
            int t = k <= bias ? T_MIN : Math.min(k - bias, T_MAX);
            if (q < t) {
                out.append(DIGITS.charAt((int) q));
                return;
            }
            out.append(DIGITS.charAt((int) (t + (q - t) % (BASE - t))));
            q = (q - t) / (BASE - t);
        }
    }

    private static int adapt(long number, int points, int divisor) {
        long delta = number / divisor;
        delta += delta / points;
        int k = 0;
        while (delta > (BASE - T_MIN) * T_MAX / 2) {
            delta /= BASE - T_MIN;
            k += BASE;
        }
        return (int) (k + (BASE - T_MIN + 1) * delta / (delta + SKEW));
    }
}
