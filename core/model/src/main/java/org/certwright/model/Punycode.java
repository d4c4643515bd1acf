package org.certwright.model;

import java.util.Optional;

/** The encoding of RFC 3492: a Unicode label as the letters, digits and hyphens that follow {@code xn--}. */
final class Punycode {
    private static final int BASE = 36;
    private static final int T_MIN = 1;
    private static final int T_MAX = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int INITIAL_BIAS = 72;
    private static final int INITIAL_N = 128;

    private Punycode() {}

    /** The encoding of {@code unicode}, which must be short enough that nothing overflows: below 1,900 characters. */
    static String encode(String unicode) {
        int[] points = unicode.codePoints().toArray();
        var out = new StringBuilder();
        for (int point : points) {
            if (point < INITIAL_N) {
                out.append((char) point);
            }
        }
        int basic = out.length();
        if (basic > 0) {
            out.append('-');
        }
        insertions(points, basic, out);
        return out.toString();
    }

    /** RFC 3492 §6.3: walks the code points above ASCII in ascending order and writes the distance to each. */
    private static void insertions(int[] points, int basic, StringBuilder out) {
        int n = INITIAL_N;
        int delta = 0;
        int bias = INITIAL_BIAS;
        for (int handled = basic; handled < points.length; ) {
            int next = smallestFrom(n, points);
            delta += (next - n) * (handled + 1);
            n = next;
            for (int point : points) {
                if (point < n) {
                    delta++;
                } else if (point == n) {
                    writeInteger(delta, bias, out);
                    bias = adapt(delta, handled + 1, handled == basic);
                    delta = 0;
                    handled++;
                }
            }
            delta++;
            n++;
        }
    }

    private static int smallestFrom(int least, int[] points) {
        int smallest = Integer.MAX_VALUE;
        for (int point : points) {
            if (point >= least && point < smallest) {
                smallest = point;
            }
        }
        return smallest;
    }

    private static void writeInteger(int value, int bias, StringBuilder out) {
        int rest = value;
        for (int k = BASE; ; k += BASE) {
            int t = threshold(k, bias);
            if (rest < t) {
                out.append(digit(rest));
                return;
            }
            out.append(digit(t + (rest - t) % (BASE - t)));
            rest = (rest - t) / (BASE - t);
        }
    }

    /** What {@code ascii} encodes, or nothing when it encodes no Unicode string. */
    static Optional<String> decode(String ascii) {
        int delimiter = Math.max(ascii.lastIndexOf('-'), 0);
        var points = new StringBuilder();
        for (int i = 0; i < delimiter; i++) {
            if (ascii.charAt(i) >= INITIAL_N) {
                return Optional.empty();
            }
            points.append(ascii.charAt(i));
        }
        return new Decoder(ascii, delimiter == 0 ? 0 : delimiter + 1, points).decoded();
    }

    /** The state of RFC 3492 §6.2; in {@code out} every code point counts as one character until the end. */
    private static final class Decoder {
        private final String in;
        private final StringBuilder ascii;
        private int position;
        private int[] out = new int[0];
        private int length;

        Decoder(String in, int position, StringBuilder ascii) {
            this.in = in;
            this.position = position;
            this.ascii = ascii;
        }

        Optional<String> decoded() {
            length = ascii.length();
            out = new int[in.length() + 1]; // Every inserted code point took at least one digit.
            for (int i = 0; i < length; i++) {
                out[i] = ascii.charAt(i);
            }
            long n = INITIAL_N;
            int bias = INITIAL_BIAS;
            int i = 0;
            while (position < in.length()) {
                long next = i + readInteger(bias);
                if (next < i || next > Integer.MAX_VALUE) {
                    return Optional.empty();
                }
                bias = adapt((int) next - i, length + 1, i == 0 && n == INITIAL_N);
                n += next / (length + 1);
                i = (int) (next % (length + 1));
                if (n > Character.MAX_CODE_POINT || isSurrogate((int) n)) {
                    return Optional.empty();
                }
                insert((int) n, i++);
            }
            return Optional.of(new String(out, 0, length));
        }

        /** The next generalized variable-length integer; negative when there is none. */
        private long readInteger(int bias) {
            long value = 0;
            long weight = 1;
            for (int k = BASE; position < in.length(); k += BASE) {
                int digit = value(in.charAt(position++));
                int t = threshold(k, bias);
                value += digit * weight;
                if (digit < 0 || value > Integer.MAX_VALUE) {
                    return Long.MIN_VALUE;
                }
                if (digit < t) {
                    return value;
                }
                weight = Math.min(weight * (BASE - t), Integer.MAX_VALUE + 1L);
            }
            return Long.MIN_VALUE;
        }

        private void insert(int point, int at) {
            System.arraycopy(out, at, out, at + 1, length - at);
            out[at] = point;
            length++;
        }
    }

    private static boolean isSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    private static int threshold(int k, int bias) {
        return Math.clamp(k - bias, T_MIN, T_MAX);
    }

    /** RFC 3492 §6.1. */
    private static int adapt(int delta, int points, boolean first) {
        int rest = first ? delta / DAMP : delta / 2;
        rest += rest / points;
        int k = 0;
        for (; rest > (BASE - T_MIN) * T_MAX / 2; k += BASE) {
            rest /= BASE - T_MIN;
        }
        return k + (BASE - T_MIN + 1) * rest / (rest + SKEW);
    }

    private static char digit(int value) {
        return (char) (value < 26 ? 'a' + value : '0' + value - 26);
    }

    private static int value(char digit) {
        if (digit >= 'a' && digit <= 'z') {
            return digit - 'a';
        }
        if (digit >= 'A' && digit <= 'Z') {
            return digit - 'A';
        }
        return digit >= '0' && digit <= '9' ? digit - '0' + 26 : -1;
    }
}
