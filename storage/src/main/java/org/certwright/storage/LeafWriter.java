package org.certwright.storage;

import java.nio.ByteBuffer;
import java.util.Map;

/** Writes lines in the form that {@link Leaf} reads. */
final class LeafWriter {
    private LeafWriter() {}

    static Leaf leaf(int number, Map<Integer, Line> lines) {
        var bytes = new byte[Leaf.LONGS * Long.BYTES];
        var facts = ByteBuffer.wrap(bytes).asLongBuffer();
        var names = new StringBuilder();
        var tags = new StringBuilder();
        for (int slot = 0; slot < Leaf.SLOTS; slot++) {
            var line = lines.get(slot);
            if (line != null) {
                facts.put(slot, head(line, names.length()));
                facts.put(Leaf.BEGINS + slot, line.begins());
                facts.put(Leaf.ENDS + slot, line.ends());
                facts.put(Leaf.OBTAINED + slot, line.obtained());
                facts.put(Leaf.ID + slot, line.id());
                names.append(line.names()).append('\n');
                if (!line.tags().isEmpty()) {
                    tags.append(slot).append(Line.TAB).append(String.join(Line.TAB, line.tags()));
                    tags.append('\n');
                }
            }
        }
        return new Leaf(number, bytes, names.toString(), tags.toString());
    }

    private static long head(Line line, int from) {
        return (long) line.authority() << 36
                | (long) from << 8
                | Leaf.PRESENT
                | (line.revoked() ? Leaf.REVOKED : 0)
                | (line.keyHere() ? Leaf.KEY_HERE : 0)
                | (line.archived() ? Leaf.ARCHIVED : 0)
                | (line.superseded() ? Leaf.SUPERSEDED : 0);
    }
}
