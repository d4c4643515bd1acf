package org.certwright.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;

/** Writes lines in the form that {@link Leaf} reads. */
final class LeafWriter {
    private LeafWriter() {}

    static Leaf leaf(int number, Map<Integer, Line> lines) {
        var facts = new long[Leaf.LONGS];
        var names = new ByteArrayOutputStream();
        var tags = new StringBuilder();
        for (int slot = 0; slot < Leaf.SLOTS; slot++) {
            facts[slot] = (long) names.size() << 8;
            var line = lines.get(slot);
            if (line != null) {
                put(facts, slot, line);
                names.writeBytes((line.names() + "\n").getBytes(UTF_8));
                if (!line.tags().isEmpty()) {
                    tags.append(slot).append(Line.TAB).append(String.join(Line.TAB, line.tags()));
                    tags.append('\n');
                }
            }
        }
        var bytes = ByteBuffer.allocate(Leaf.LONGS * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(facts);
        return new Leaf(number, bytes.array(), names.toByteArray(), tags.toString());
    }

    private static void put(long[] facts, int slot, Line line) {
        facts[slot] |= (long) line.authority() << 36 | flags(line);
        facts[Leaf.BEGINS + slot] = line.begins();
        facts[Leaf.ENDS + slot] = line.ends();
        facts[Leaf.OBTAINED + slot] = line.obtained();
        facts[Leaf.REVOKED_AT + slot] = line.revoked().orElse(0L);
        var signature = Signature.of(line.names().getBytes(UTF_8));
        for (int i = 0; i < signature.length; i++) {
            facts[Leaf.SIGNATURE + i * Leaf.SLOTS + slot] = signature[i];
        }
        for (int i = 0; i < line.id().size(); i++) {
            facts[Leaf.ID + i * Leaf.SLOTS + slot] = line.id().get(i);
        }
    }

    private static long flags(Line line) {
        return Leaf.PRESENT
                | (line.revoked().isPresent() ? Leaf.REVOKED : 0)
                | (line.keyHere() ? Leaf.KEY_HERE : 0)
                | (line.archived() ? Leaf.ARCHIVED : 0)
                | (line.superseded() ? Leaf.SUPERSEDED : 0)
                | (line.tags().isEmpty() ? 0 : Leaf.TAGGED);
    }
}
