package dev.goenv.internal.syntax;

/** Parser of IP addresses: ParseAddr, parseIPv4Fields and parseIPv6 of net/netip/netip.go, Go 1.27. */
final class IpParser {
    private final String input;

    private IpParser(String input) {
        this.input = input;
    }

    /** {@return the address in {@code bytes}, a byte string} */
    static IpAddress parse(String bytes) throws Complaint {
        IpParser parser = new IpParser(bytes);
        for (int i = 0; i < bytes.length(); i++) {
            switch (bytes.charAt(i)) {
                case '.':
                    return IpAddress.v4(parser.v4Fields(bytes));
                case ':':
                    return parser.v6();
                case '%':
                    throw parser.complaint("missing IPv6 address");
                default:
            }
        }
        throw parser.complaint("unable to parse IP");
    }

    private Complaint complaint(String what) {
        return new Complaint("ParseAddr(", input, "): " + what);
    }

    private Complaint complaint(String what, String at) {
        return at.isEmpty() ? complaint(what) : new Complaint("ParseAddr(", input, "): " + what + " (at ", at, ")");
    }

    private long v4Fields(String s) throws Complaint {
        long bits = 0;
        int value = 0;
        int digits = 0;
        int dots = 0;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c >= '0' && c <= '9') {
                if (digits == 1 && value == 0) {
                    throw complaint("IPv4 field has octet with leading zero");
                }
                value = value * 10 + c - '0';
                digits++;
                if (value > 255) {
                    throw complaint("IPv4 field has value >255");
                }
            } else if (c == '.') {
                if (i == 0 || i == s.length() - 1 || s.charAt(i - 1) == '.') {
                    throw complaint("IPv4 field must have at least one digit", s.substring(i));
                }
                if (dots == 3) {
                    throw complaint("IPv4 address too long");
                }
                bits = bits << 8 | value;
                dots++;
                value = 0;
                digits = 0;
            } else {
                throw complaint("unexpected character", s.substring(i));
            }
        }
        if (dots < 3) {
            throw complaint("IPv4 address too short");
        }
        return bits << 8 | value;
    }

    private IpAddress v6() throws Complaint {
        int percent = input.indexOf('%');
        String zone = percent < 0 ? "" : input.substring(percent + 1);
        if (percent >= 0 && zone.isEmpty()) {
            throw complaint("zone must be a non-empty string");
        }
        String s = percent < 0 ? input : input.substring(0, percent);
        int[] groups = new int[8];
        int count = 0;
        int ellipsis = -1;
        if (s.startsWith("::")) {
            ellipsis = 0;
            s = s.substring(2);
            if (s.isEmpty()) {
                return address(groups, zone);
            }
        }
        while (count < 8) {
            int length = groupLength(s);
            if (length < s.length() && s.charAt(length) == '.') {
                checkRoomForV4(s, count, ellipsis);
                long v4 = v4Fields(s);
                groups[count++] = (int) (v4 >> 16);
                groups[count++] = (int) (v4 & 0xFFFF);
                s = "";
                break;
            }
            groups[count++] = Integer.parseInt(s.substring(0, length), 16);
            s = s.substring(length);
            if (s.isEmpty()) {
                break;
            }
            s = afterColon(s);
            if (s.charAt(0) == ':') {
                if (ellipsis >= 0) {
                    throw complaint("multiple :: in address", s);
                }
                ellipsis = count;
                s = s.substring(1);
                if (s.isEmpty()) {
                    break;
                }
            }
        }
        if (!s.isEmpty()) {
            throw complaint("trailing garbage after address", s);
        }
        expand(groups, count, ellipsis);
        return address(groups, zone);
    }

    private int groupLength(String s) throws Complaint {
        int length = 0;
        while (length < s.length() && s.charAt(length) < 0x80 && Character.digit(s.charAt(length), 16) >= 0) {
            if (length > 3) {
                throw complaint("each group must have 4 or less digits", s);
            }
            length++;
        }
        if (length == 0) {
            throw complaint("each colon-separated field must have at least one digit", s);
        }
        return length;
    }

    private void checkRoomForV4(String s, int count, int ellipsis) throws Complaint {
        if (ellipsis < 0 && count != 6) {
            throw complaint("embedded IPv4 address must replace the final 2 fields of the address", s);
        }
        if (count + 2 > 8) {
            throw complaint("too many hex fields to fit an embedded IPv4 at the end of the address", s);
        }
    }

    private String afterColon(String s) throws Complaint {
        if (s.charAt(0) != ':') {
            throw complaint("unexpected character, want colon", s);
        }
        if (s.length() == 1) {
            throw complaint("colon must be followed by more characters", s);
        }
        return s.substring(1);
    }

    private void expand(int[] groups, int count, int ellipsis) throws Complaint {
        if (count == 8) {
            if (ellipsis >= 0) {
                throw complaint("the :: must expand to at least one field of zeros");
            }
            return;
        }
        if (ellipsis < 0) {
            throw complaint("address string too short");
        }
        int gap = 8 - count;
        for (int i = count - 1; i >= ellipsis; i--) {
            groups[i + gap] = groups[i];
        }
        for (int i = ellipsis; i < ellipsis + gap; i++) {
            groups[i] = 0;
        }
    }

    private static IpAddress address(int[] groups, String zone) {
        return new IpAddress(IpAddress.Family.V6, half(groups, 0), half(groups, 4), GoBytes.decode(zone));
    }

    private static long half(int[] groups, int from) {
        long bits = 0;
        for (int i = from; i < from + 4; i++) {
            bits = bits << 16 | groups[i];
        }
        return bits;
    }
}
