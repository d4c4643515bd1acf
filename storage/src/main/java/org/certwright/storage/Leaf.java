package org.certwright.storage;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The lines of 256 certificates as the database keeps them, read in place: five columns of longs, and the names with one
 * line a certificate. Never changes; {@link #with} makes another.
 */
final class Leaf {
    static final int SLOTS = 256;

    static final long PRESENT = 1;
    static final long REVOKED = 2;
    static final long KEY_HERE = 4;
    static final long ARCHIVED = 8;
    static final long SUPERSEDED = 16;

    /** The columns after the first, which holds authority (28 bits), where the names begin (28) and the flags (8). */
    static final int BEGINS = SLOTS;

    static final int ENDS = 2 * SLOTS;
    static final int OBTAINED = 3 * SLOTS;
    static final int ID = 4 * SLOTS;
    static final int LONGS = 5 * SLOTS;
    private static final long TWENTY_EIGHT = (1 << 28) - 1;

    private final int number;
    private final byte[] bytes;
    private final LongBuffer facts;
    private final String names;
    private final String tagText;
    private final int size;
    private @Nullable List<List<String>> tags;
    private @Nullable Map<String, Long> tagCounts;

    Leaf(int number, byte[] bytes, String names, String tagText) {
        if (bytes.length != LONGS * Long.BYTES) {
            throw new IllegalArgumentException("a leaf of " + bytes.length + " bytes");
        }
        this.number = number;
        this.bytes = bytes;
        this.facts = ByteBuffer.wrap(bytes).asLongBuffer();
        this.names = names;
        this.tagText = tagText;
        this.size = (int) names.chars().filter(character -> character == '\n').count();
    }

    static Leaf empty(int number) {
        return new Leaf(number, new byte[LONGS * Long.BYTES], "", "");
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

    String names() {
        return names;
    }

    String tagText() {
        return tagText;
    }

    /** The flags, and what else stands in their column. */
    long head(int slot) {
        return facts.get(slot);
    }

    static int authority(long head) {
        return (int) (head >>> 36);
    }

    long begins(int slot) {
        return facts.get(BEGINS + slot);
    }

    long ends(int slot) {
        return facts.get(ENDS + slot);
    }

    long obtained(int slot) {
        return facts.get(OBTAINED + slot);
    }

    long id(int slot) {
        return facts.get(ID + slot);
    }

    /** The number of the certificate in this slot. */
    long certificate(int slot) {
        return (long) number * SLOTS + slot;
    }

    private int from(int slot) {
        return (int) (head(slot) >>> 8 & TWENTY_EIGHT);
    }

    private int to(int slot) {
        return names.indexOf('\n', from(slot));
    }

    String names(int slot) {
        return names.substring(from(slot), to(slot));
    }

    /** What the line is sorted by. */
    String key(int slot) {
        var line = names(slot);
        int end = line.indexOf(Line.TAB);
        return end < 0 ? line : line.substring(0, end);
    }

    /** As {@code key(slot).compareTo(other)}, without making a text. */
    int compareKey(int slot, String other) {
        int at = from(slot);
        for (int i = 0; ; i++, at++) {
            char mine = names.charAt(at);
            boolean over = mine == '\t' || mine == '\n';
            if (over || i == other.length()) {
                return over ? (i == other.length() ? 0 : -1) : 1;
            }
            if (mine != other.charAt(i)) {
                return mine - other.charAt(i);
            }
        }
    }

    boolean holds(String text) {
        return names.contains(text);
    }

    boolean holds(int slot, String text) {
        return names.indexOf(text, from(slot), to(slot)) >= 0;
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
                        (head & REVOKED) != 0,
                        (head & KEY_HERE) != 0,
                        (head & ARCHIVED) != 0,
                        (head & SUPERSEDED) != 0,
                        begins(slot),
                        ends(slot),
                        obtained(slot),
                        id(slot),
                        names(slot),
                        tags(slot)));
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
