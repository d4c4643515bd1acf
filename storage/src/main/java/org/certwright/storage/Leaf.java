package org.certwright.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The lines of 256 certificates in the form in which the database keeps them: columns of longs, and the names with one
 * line a certificate. Never changes; {@link #with} makes another.
 */
final class Leaf {
    static final int SLOTS = 256;

    static final long PRESENT = 1;
    static final long REVOKED = 2;
    static final long KEY_HERE = 4;
    static final long ARCHIVED = 8;
    static final long SUPERSEDED = 16;
    static final long TAGGED = 32;

    /** The columns after the first, which holds authority (28 bits), where the names begin (28) and the flags (8). */
    static final int BEGINS = SLOTS;

    static final int ENDS = 2 * SLOTS;
    static final int OBTAINED = 3 * SLOTS;
    static final int REVOKED_AT = 4 * SLOTS;
    static final int ID = 5 * SLOTS;

    /** A fingerprint takes four, and the {@link Signature} of the names three. */
    static final int SIGNATURE = 9 * SLOTS;

    static final int LONGS = 12 * SLOTS;

    private static final long TWENTY_EIGHT = (1 << 28) - 1;

    private final int number;
    private final byte[] bytes;
    private final long[] facts = new long[LONGS];
    private final byte[] names;
    private final String tagText;
    private final int size;
    private @Nullable List<List<String>> tags;
    private @Nullable Map<String, Long> tagCounts;
    private Set<String> tagNames = Set.of();

    Leaf(int number, byte[] bytes, byte[] names, String tagText) {
        if (bytes.length != LONGS * Long.BYTES) {
            throw new IllegalArgumentException("a leaf of " + bytes.length + " bytes");
        }
        this.number = number;
        this.bytes = bytes;
        this.names = names;
        this.tagText = tagText;
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(facts);
        int present = 0;
        for (int slot = 0; slot < SLOTS; slot++) {
            present += (int) (facts[slot] & PRESENT);
        }
        this.size = present;
    }

    static Leaf empty(int number) {
        return LeafWriter.leaf(number, Map.of());
    }

    int number() {
        return number;
    }

    /** How many lines it has. */
    int size() {
        return size;
    }

    byte[] bytes() {
        return bytes;
    }

    byte[] names() {
        return names;
    }

    String tagText() {
        return tagText;
    }

    /** The flags, and what else stands in their column. */
    long head(int slot) {
        return facts[slot];
    }

    static int authority(long head) {
        return (int) (head >>> 36);
    }

    long begins(int slot) {
        return facts[BEGINS + slot];
    }

    long ends(int slot) {
        return facts[ENDS + slot];
    }

    long obtained(int slot) {
        return facts[OBTAINED + slot];
    }

    /** The beginning of the fingerprint. */
    long id(int slot) {
        return facts[ID + slot];
    }

    /** The number of the certificate in this slot. */
    long certificate(int slot) {
        return (long) number * SLOTS + slot;
    }

    private int from(int slot) {
        return (int) (facts[slot] >>> 8 & TWENTY_EIGHT);
    }

    /** Behind the last character of a line; an empty slot has the place of the line after it. */
    private int to(int slot) {
        return (slot + 1 < SLOTS ? from(slot + 1) : names.length) - 1;
    }

    String names(int slot) {
        return new String(names, from(slot), to(slot) - from(slot), UTF_8);
    }

    /** What the line is sorted by, in UTF-8. */
    byte[] key(int slot) {
        return Line.key(names(slot)).getBytes(UTF_8);
    }

    /** Compares what the line is sorted by, by its bytes, which is the order of the characters in Unicode. */
    int compareKey(int slot, byte[] other) {
        int at = from(slot);
        for (int i = 0; ; i++, at++) {
            byte mine = names[at];
            boolean over = mine == '\t' || mine == '\n';
            if (over || i == other.length) {
                return over ? (i == other.length ? 0 : -1) : 1;
            }
            if (mine != other[i]) {
                return (mine & 0xff) - (other[i] & 0xff);
            }
        }
    }

    boolean holds(int slot, Needle text) {
        return text.mayBeIn(
                        facts[SIGNATURE + slot], facts[SIGNATURE + SLOTS + slot], facts[SIGNATURE + 2 * SLOTS + slot])
                && (text.proven() || text.isIn(names, from(slot), to(slot)));
    }

    boolean hasTags() {
        return !tagText.isEmpty();
    }

    List<String> tags(int slot) {
        if (tagText.isEmpty()) {
            return List.of();
        }
        var known = tags;
        if (known == null) {
            known = readTags();
            tags = known;
        }
        return known.get(slot);
    }

    /** Each tag that a line bears, once. */
    Set<String> tagNames() {
        tags(0);
        return tagNames;
    }

    private List<List<String>> readTags() {
        var read = new ArrayList<List<String>>(Collections.nCopies(SLOTS, List.of()));
        var same = new HashMap<String, String>();
        tagText.lines().forEach(line -> {
            var words = line.split(Line.TAB, -1);
            var found = new ArrayList<String>(words.length - 1);
            for (int i = 1; i < words.length; i++) {
                found.add(same.computeIfAbsent(words[i], word -> word));
            }
            read.set(Integer.parseInt(words[0]), List.copyOf(found));
        });
        tagNames = same.keySet();
        return read;
    }

    /** Each tag with how many bear it that are not archived. */
    Map<String, Long> tagCounts() {
        var known = tagCounts;
        if (known == null) {
            known = new HashMap<>();
            for (int slot = 0; slot < SLOTS; slot++) {
                if ((head(slot) & ARCHIVED) == 0) {
                    for (var tag : tags(slot)) {
                        known.merge(tag, 1L, Long::sum);
                    }
                }
            }
            tagCounts = known;
        }
        return known;
    }

    /** The line in this slot, if there is one. */
    Optional<Line> line(int slot) {
        long head = head(slot);
        return (head & PRESENT) == 0
                ? Optional.empty()
                : Optional.of(new Line(
                        authority(head),
                        (head & REVOKED) != 0 ? Optional.of(facts[REVOKED_AT + slot]) : Optional.empty(),
                        (head & KEY_HERE) != 0,
                        (head & ARCHIVED) != 0,
                        (head & SUPERSEDED) != 0,
                        begins(slot),
                        ends(slot),
                        obtained(slot),
                        fingerprint(slot),
                        names(slot),
                        tags(slot)));
    }

    private List<Long> fingerprint(int slot) {
        return List.of(
                facts[ID + slot], facts[ID + SLOTS + slot], facts[ID + 2 * SLOTS + slot], facts[ID + 3 * SLOTS + slot]);
    }

    /** The leaf with these lines in these slots, in place of or beside those it has. */
    Leaf with(Map<Integer, Line> changed) {
        var lines = new HashMap<Integer, Line>();
        for (int slot = 0; slot < SLOTS; slot++) {
            int at = slot;
            line(slot).ifPresent(line -> lines.put(at, line));
        }
        lines.putAll(changed);
        return LeafWriter.leaf(number, lines);
    }
}
