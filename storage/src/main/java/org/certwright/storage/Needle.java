package org.certwright.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** A text to be found in many others, by its UTF-8 (R. N. Horspool, "Practical fast searching in strings", 1980). */
final class Needle {
    private final byte[] text;
    private final int[] steps = new int[256];
    private final long[] signature;
    private final boolean proven;

    Needle(String text) {
        this.text = text.getBytes(UTF_8);
        this.signature = Signature.of(this.text);
        this.proven = Signature.proves(this.text);
        Arrays.fill(steps, Math.max(1, this.text.length));
        for (int i = 0; i < this.text.length - 1; i++) {
            steps[this.text[i] & 0xff] = this.text.length - 1 - i;
        }
    }

    /** Whether a text with this signature may hold it. */
    boolean mayBeIn(long first, long second, long third) {
        var bits = signature;
        return (bits[0] & ~first) == 0 && (bits[1] & ~second) == 0 && (bits[2] & ~third) == 0;
    }

    /** Whether {@link #mayBeIn} is always right. */
    boolean proven() {
        return proven;
    }

    /** Whether the text stands somewhere in {@code place} from {@code from} to before {@code to}; an empty one does. */
    boolean isIn(byte[] place, int from, int to) {
        var wanted = text;
        if (wanted.length == 0) {
            return true;
        }
        byte last = wanted[wanted.length - 1];
        for (int end = from + wanted.length - 1; end < to; ) {
            byte found = place[end];
            if (found == last && endsAt(place, end)) {
                return true;
            }
            end += steps[found & 0xff];
        }
        return false;
    }

    private boolean endsAt(byte[] place, int end) {
        for (int i = text.length - 1, at = end; i >= 0; i--, at--) {
            if (place[at] != text[i]) {
                return false;
            }
        }
        return true;
    }
}
